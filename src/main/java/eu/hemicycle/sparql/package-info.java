/**
 * The public SPARQL endpoint: Fuseki's own actions mounted in this program's container behind a policy of limits, the
 * Graph Store Protocol for reading, the service description and the editor page.
 */
@NullMarked
package eu.hemicycle.sparql;

import org.jspecify.annotations.NullMarked;
