/** What has been read before, so that unchanged inputs cost a checksum. */
@NullMarked
package eu.hemicycle.ingest.manifest;

import org.jspecify.annotations.NullMarked;
