package eu.hemicycle.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of mark, each with the form that its targets have. */
enum MarkKind {
    ACT("http://data\\.europa\\.eu/eli/(reg|dir|dec)(_impl|_del|_framw)?/\\d{4}/\\d+/oj"),
    ARTICLE("http://data\\.europa\\.eu/eli/(reg|dir|dec)(_impl|_del|_framw)?/\\d{4}/\\d+/art_\\d+[a-z]?/oj"),
    TREATY("http://data\\.europa\\.eu/eli/treaty/(tfeu_2016|teu_2016|char_2016|tec_2002)(/art_\\d+)?/oj"),
    CASE("-"),
    DOCUMENT("-"),
    OJ("-"),
    QUESTION("https://data\\.europarl\\.europa\\.eu/eli/dl/doc/[EPOHKG]-\\d{1,2}-\\d{4}-\\d{6}(-ASW)?"),
    BODY("http://publications\\.europa\\.eu/resource/authority/corporate-body/[A-Z0-9_-]+"
            + "|https://w3id\\.org/hemicycle/id/body/[a-z0-9-]+"),
    COUNTRY("http://publications\\.europa\\.eu/resource/authority/country/[A-Z]{3}"),
    PERSON("https://data\\.europarl\\.europa\\.eu/person/\\d+|https://w3id\\.org/hemicycle/id/person/[a-z-]+"),
    PROGRAMME("-");

    private final Pattern targets;

    MarkKind(String targets) {
        this.targets = Pattern.compile(targets);
    }

    /** The kind of that name, lower case as the files write it. */
    static MarkKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean allows(String target) {
        return target.equals("-") || targets.matcher(target).matches();
    }
}
