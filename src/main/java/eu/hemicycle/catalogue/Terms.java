package eu.hemicycle.catalogue;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;

/** Terms of the catalogue that Jena has no constants for. */
final class Terms {

    static final Resource DATASET_SERIES = ResourceFactory.createResource(DCAT.NS + "DatasetSeries");

    static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");
    static final Property IN_SERIES = ResourceFactory.createProperty(DCAT.NS, "inSeries");
    static final Property AVAILABILITY = ResourceFactory.createProperty("http://data.europa.eu/r5r/", "availability");

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    static final Resource CHECKSUM = ResourceFactory.createResource(SPDX + "Checksum");
    static final Resource CHECKSUM_ALGORITHM = ResourceFactory.createResource(SPDX + "ChecksumAlgorithm");
    static final Resource SHA_256 = ResourceFactory.createResource(SPDX + "checksumAlgorithm_sha256");

    /** The vocabulary shapes of DCAT-AP 3.0.1 ask for SPDX's terms by {@code https}, which is not how SPDX names them. */
    static final Resource SHA_256_OF_DCAT_AP =
            ResourceFactory.createResource("https://spdx.org/rdf/terms#checksumAlgorithm_sha256");

    static final Property HAS_CHECKSUM = ResourceFactory.createProperty(SPDX, "checksum");
    static final Property ALGORITHM = ResourceFactory.createProperty(SPDX, "algorithm");
    static final Property CHECKSUM_VALUE = ResourceFactory.createProperty(SPDX, "checksumValue");

    private Terms() {}
}
