package eu.hemicycle.linking.evaluation;

import eu.hemicycle.document.Span;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Rule;
import eu.hemicycle.linking.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the program found at a place, in the terms of the marks.
 *
 * @param target an IRI, without the year of consolidation of a Treaty; {@code -} where there is none
 */
record Finding(Span span, String kind, String target, Rule rule) {

    private static final String TREATIES = Target.ELI + "treaty/";

    private static final String WORKS = "https://data.europarl.europa.eu/eli/dl/doc/";

    /** A link to an article that takes its act into its span finds both. */
    static Stream<Finding> of(Link link) {
        if (link.target() instanceof Target.Provision provision) {
            return provision(link, provision);
        }
        return Stream.of(new Finding(link.span(), kind(link.target()), target(link.target()), link.rule()));
    }

    private static Stream<Finding> provision(Link link, Target.Provision provision) {
        String act = target(provision.act());
        boolean treaty = kind(provision.act()).equals("treaty");
        String number = provision.article().replaceFirst("\\(.*", "");
        String article = act.replaceFirst("/oj$", "") + "/art_" + number + "/oj";
        Finding own =
                new Finding(treaty ? link.span() : link.own(), treaty ? "treaty" : "article", article, link.rule());
        return treaty || link.own().equals(link.span())
                ? Stream.of(own)
                : Stream.of(own, new Finding(beside(link), "act", act, link.rule()));
    }

    /** Where the act stands that is taken in. */
    private static Span beside(Link link) {
        boolean first = link.own().start() > link.span().start();
        return first
                ? new Span(link.span().start(), link.own().start())
                : new Span(link.own().end(), link.span().end());
    }

    private static String kind(Target target) {
        if (target instanceof Target.Entity entity) {
            boolean treaty = entity.iri().startsWith(TREATIES);
            return treaty ? "treaty" : entity.kind().name().toLowerCase(Locale.ROOT);
        } else if (target instanceof Target.Celex celex) {
            return List.of("act", "document", "case")
                    .get("356".indexOf(celex.number().charAt(0)));
        }
        return kindOfDocument(target);
    }

    private static String kindOfDocument(Target target) {
        if (target instanceof Target.NumberedAct) {
            return "act";
        } else if (target instanceof Target.ParliamentaryQuestion) {
            return "question";
        } else if (target instanceof Target.JournalPlace) {
            return "oj";
        }
        boolean court = target instanceof Target.CourtCase || target instanceof Target.Judgment;
        return court ? "case" : "document";
    }

    private static String target(Target target) {
        if (target instanceof Target.Entity entity) {
            return comparable(entity.iri());
        } else if (target instanceof Target.NumberedAct act) {
            return act.eli();
        } else if (target instanceof Target.ParliamentaryQuestion question) {
            return question.id().map(id -> WORKS + id).orElse("-");
        }
        return "-";
    }

    /** Treaties compare without the year of consolidation. */
    static String comparable(String iri) {
        return iri.startsWith(TREATIES) ? iri.replaceFirst("_\\d{4}", "") : iri;
    }
}
