package eu.hemicycle.sparql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the public may ask of the endpoint. The same record bounds the queries, fills the service description and is
 * shown on the editor page, so what is published is what is measured.
 *
 * @param time from the receipt of a request to its last byte being ready, waiting and parsing included
 * @param queryText bytes of query text in UTF-8
 * @param rows solutions of a SELECT, triples of a CONSTRUCT or DESCRIBE
 * @param answer bytes of an answer in the format asked for
 * @param running queries executed at once
 * @param waiting queries waiting for their turn at once
 * @param waitAtMost how long one query waits for its turn
 * @param runningPerClient queries of one client at once, running or waiting
 * @param timePerMinute query time of one client in a minute
 * @param memory bytes of an answer kept in memory before it goes on in a temporary file
 * @param brackets brackets within brackets in the text of a query
 * @param depth operators within operators in a query; a group counts its members, a sequence its parts
 * @param intermediateRows rows that a query keeps on its way, to sort, join or compare them
 * @param text characters of a text that a function of a query makes
 */
@ConfigurationProperties("hemicycle.limits")
record Limits(
        @DefaultValue("10s") Duration time,
        @DefaultValue("64KB") DataSize queryText,
        @DefaultValue("100000") int rows,
        @DefaultValue("50MB") DataSize answer,
        @DefaultValue("2") int running,
        @DefaultValue("16") int waiting,
        @DefaultValue("1s") Duration waitAtMost,
        @DefaultValue("2") int runningPerClient,
        @DefaultValue("30s") Duration timePerMinute,
        @DefaultValue("1MB") DataSize memory,
        @DefaultValue("100") int brackets,
        @DefaultValue("500") int depth,
        @DefaultValue("5000000") int intermediateRows,
        @DefaultValue("1MB") DataSize text) {

    Limits {
        if (time.isNegative() || time.isZero() || rows < 1 || running < 1 || runningPerClient < 1) {
            throw new IllegalArgumentException(
                    "hemicycle.limits: time, rows, running and running-per-client are at least 1");
        }
    }
}
