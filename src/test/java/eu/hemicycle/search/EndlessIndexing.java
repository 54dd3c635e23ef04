package eu.hemicycle.search;

import eu.hemicycle.durability.Child;
import java.nio.file.Path;

/** A process that puts documents, each again and again, until it is killed; it prints the versions as they are acknowledged. */
final class EndlessIndexing {

    private static final int PAIRS = 8;

    private EndlessIndexing() {}

    public static void main(String[] arguments) {
        IndexFixture fixture = new IndexFixture(Path.of(arguments[0]));
        while (true) {
            long next = fixture.store.version() + 1;
            put(fixture, next);
            System.out.println(Child.ACKNOWLEDGED + next);
        }
    }

    private static void put(IndexFixture fixture, long version) {
        String question = "E-9-2021-00990" + version / 2 % PAIRS;
        String answer = question + "-ASW";
        if (version % 2 == 0) {
            fixture.put(question, IndexFixture.question(question, 1, "XYZ", "Version " + version));
        } else {
            fixture.put(answer, IndexFixture.answer(answer, question, (int) (version % 5), "Version " + version));
        }
    }
}
