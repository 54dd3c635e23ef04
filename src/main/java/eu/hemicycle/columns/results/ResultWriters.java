package eu.hemicycle.columns.results;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.riot.rowset.rw.RowSetWriterTSV;
import org.apache.jena.riot.rowset.rw.RowSetWriterXML;
import org.apache.jena.sys.JenaSystem;

/**
 * The writers of rows of this package. They write any rows as Jena's writers do, with less white space, and with {@code _:}
 * before blank nodes in CSV; rows of ids they write without making terms.
 */
public final class ResultWriters {

    /** Of each format. */
    static final Map<Lang, RowSetWriterFactory> FACTORIES = Map.of(
            ResultSetLang.RS_JSON, factory(JsonFormat::new, RowSetWriterJSON.factory),
            ResultSetLang.RS_XML, factory(XmlFormat::new, RowSetWriterXML.factory),
            ResultSetLang.RS_CSV, factory(CsvFormat::new, RowSetWriterCSV.factory),
            ResultSetLang.RS_TSV, factory((out, labels) -> new TsvFormat(out), RowSetWriterTSV.factory));

    private ResultWriters() {}

    /** Puts the writers in the place of Jena's own, for all of this program; again is as once. */
    public static void register() {
        // Jena registers its own when it is first used, and must not do so later.
        JenaSystem.init();
        FACTORIES.forEach(RowSetWriterRegistry::register);
    }

    private static RowSetWriterFactory factory(
            BiFunction<Output, NodeToLabel, RowFormat> format, RowSetWriterFactory jena) {
        return language -> new RowWriter(format, jena.create(language));
    }
}
