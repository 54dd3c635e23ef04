package eu.hemicycle.catalogue;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;

/** Terms of the catalogue that Jena has no constants for. */
final class Terms {

    static final Resource DATASET_SERIES = ResourceFactory.createResource(DCAT.NS + "DatasetSeries");

    private Terms() {}
}
