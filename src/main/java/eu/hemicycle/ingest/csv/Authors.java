package eu.hemicycle.ingest.csv;

import eu.hemicycle.document.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The authors that a row names, each with the number of the member of that name where there is one and only one. */
final class Authors {

    private final List<Author> found = new ArrayList<>();
    private final List<String> account = new ArrayList<>();

    Authors(Row row, Members members) {
        Optional<String> onBehalfOf = row.organisations();
        List<String> names = row.persons();
        names.forEach(name -> found.add(
                new Author(name, Optional.empty(), number(name, row.id().term(), members), onBehalfOf)));
        if (names.isEmpty()) {
            onBehalfOf.ifPresent(body -> found.add(new Author(body, Optional.empty())));
        }
    }

    private Optional<String> number(String name, int term, Members members) {
        if (members.isEmpty()) {
            account.add("authors not looked up, for no table of members was given");
            return Optional.empty();
        }
        Members.Match match = members.find(name, term);
        if (match instanceof Members.Match.One one) {
            account.add("authors found in the tables of members");
            return Optional.of(one.number());
        }
        boolean several = match instanceof Members.Match.Several;
        account.add((several ? "author's name that several members bear: " : "author not found: ") + name);
        return Optional.empty();
    }

    List<Author> found() {
        return found;
    }

    /** A phrase for each name: found, not found, or born by several. */
    List<String> account() {
        return account;
    }
}
