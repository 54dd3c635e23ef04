package eu.hemicycle.ingest.csv;

import eu.hemicycle.ingest.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * One official table of members.
 *
 * @param term the parliamentary term that its file name tells
 */
public record MemberTable(Optional<Integer> term, List<Member> members) {

    private static final String NUMBER = "mep_identifier";
    private static final Pattern TERM = Pattern.compile("meps_(\\d{1,2})_");

    /** A member, under all names that the table gives. */
    public record Member(String number, List<String> names) {}

    public MemberTable {
        members = List.copyOf(members);
    }

    /** Whether a file begins as these tables do. */
    public static boolean isOne(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        return head.replaceFirst("^\u00EF\u00BB\u00BF", "").replace("\"", "").startsWith(NUMBER + ",");
    }

    /** Reads a table; rows without a number, which published tables have, name nobody. */
    public static MemberTable read(String fileName, byte[] content) throws Unreadable {
        List<Member> members = new ArrayList<>();
        for (CSVRecord row : Table.rows(decoded(content))) {
            String number = Table.cell(row, NUMBER);
            if (number.isEmpty()) {
                continue;
            }
            if (!number.matches("[0-9]{1,9}")) {
                throw new Unreadable(
                        (int) row.getRecordNumber() + 1, number, "A member has a number", "Correct the row");
            }
            members.add(new Member(number, names(row)));
        }
        Matcher term = TERM.matcher(fileName);
        return new MemberTable(term.find() ? Optional.of(Integer.valueOf(term.group(1))) : Optional.empty(), members);
    }

    private static List<String> names(CSVRecord row) {
        return Stream.of(
                        name(row, "mep_given_name", "mep_family_name"),
                        name(row, "mep_official_given_name", "mep_official_family_name"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static String name(CSVRecord row, String given, String family) {
        return (Table.cell(row, given) + " " + Table.cell(row, family)).strip();
    }

    /** Some of the published tables are in UTF-8, others were saved in Windows-1252. */
    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException old) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
