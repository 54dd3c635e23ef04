package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;

/** Where feeds take the changes from: the same up to one version for the whole of an answer. */
record Feeds(History history, Subjects subjects, DataVersion version, Site site) {

    /** Up to the version that readers see now. */
    Changes current() {
        return new Changes(history, subjects, site, version.number());
    }
}
