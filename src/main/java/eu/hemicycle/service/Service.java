package eu.hemicycle.service;

import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.columns.Columns;
import eu.hemicycle.document.Run;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.sparql.SparqlColumns;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service. */
public final class Service {

    private Service() {}

    /**
     * Serves an archive until the process ends, and closes it then.
     *
     * @param data the archive's folder
     * @param runs names a run of reading
     * @param properties settings that stand above those of files and environment
     * @throws InvalidTexts if the publisher's texts cannot be used
     */
    public static ConfigurableApplicationContext start(
            Archive archive, Path data, Supplier<Run> runs, Map<String, Object> properties) {
        Texts texts = new Texts(data.resolve("texts"));
        SpringApplication application = new SpringApplication(ServiceConfiguration.class);
        application.addInitializers(context -> {
            ((GenericApplicationContext) context).registerBean("messageSource", Texts.class, () -> texts);
            register((GenericApplicationContext) context, archive, data, runs);
        });
        return application.run(arguments(properties));
    }

    private static void register(GenericApplicationContext context, Archive archive, Path data, Supplier<Run> runs) {
        context.registerBean(Archive.class, () -> archive, definition -> definition.setDestroyMethodName("close"));
        context.registerBean(WayIn.class, () -> new WayIn(context.getBean(Archive.class), data));
        context.registerBean(
                Dumps.class,
                () -> new Dumps(
                        Archive.dumps(data),
                        archive.store(),
                        context.getBean(History.class).timeline(),
                        context.getBean(Subjects.class)),
                definition -> definition.setDestroyMethodName(""));
        if (context.getEnvironment().getProperty("hemicycle.columns", Boolean.class, true)) {
            registerColumns(context, data);
        }
        context.registerBean(Uploads.class, () -> new Uploads(context.getBean(WayIn.class), runs));
    }

    /** Written in the background from the start on; whoever reads asks for those of the version at hand. */
    private static void registerColumns(GenericApplicationContext context, Path data) {
        context.registerBean(
                Columns.class,
                () -> Columns.start(Archive.columns(data), new ColumnSource(context.getBean(Archive.class))),
                definition -> definition.setDestroyMethodName("close"));
        context.registerBean(SparqlColumns.class, () -> {
            Columns columns = context.getBean(Columns.class);
            Archive archive = context.getBean(Archive.class);
            ColumnSource source = new ColumnSource(archive);
            return () -> columns.at(source.seen());
        });
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
