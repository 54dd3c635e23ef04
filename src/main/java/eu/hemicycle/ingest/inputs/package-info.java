/** What a path or an address stands for: files, folders, zip archives and pages of the web, as one stream of inputs. */
@NullMarked
package eu.hemicycle.ingest.inputs;

import org.jspecify.annotations.NullMarked;
