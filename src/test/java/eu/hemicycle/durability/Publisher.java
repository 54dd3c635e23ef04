package eu.hemicycle.durability;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.log.DiskFloor;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * A process that publishes the workload in groups and prints how many steps are acknowledged after each. A group that is
 * refused is named, and offered again as often as it is told.
 */
final class Publisher {

    static final String REFUSED = "refused ";
    static final String REBUILT = "rebuilt";

    private final Workload workload;
    private final Archive archive;
    private int patience;

    private Publisher(Workload workload, Archive archive, int patience) {
        this.workload = workload;
        this.archive = archive;
        this.patience = patience;
    }

    /**
     * Arguments: data folder, ontology folder, first step, last step (exclusive), refusals to bear, file mode of TDB2, and
     * {@code rebuilding} if generations are to be built meanwhile, one after the other, and the floor of disk space in
     * bytes.
     */
    public static void main(String[] arguments) {
        SystemTDB.setFileMode(FileMode.valueOf(arguments[5]));
        Ontology ontology = Ontology.in(Path.of(arguments[1]));
        Path data = Path.of(arguments[0]);
        DiskFloor floor = new DiskFloor(Long.parseLong(arguments[7]));
        try (Archive archive =
                Archive.open(data, ontology, data.resolve("reference"), Iris.PROJECT, Clock.systemUTC(), floor)) {
            Publisher publisher = new Publisher(new Workload(ontology), archive, Integer.parseInt(arguments[4]));
            if (arguments[6].equals("rebuilding")) {
                publisher.rebuildForEver();
            }
            publisher.publish(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        }
    }

    private void rebuildForEver() {
        Thread rebuilding = new Thread(() -> {
            while (true) {
                archive.store().rebuild();
                System.out.println(REBUILT);
            }
        });
        rebuilding.setDaemon(true);
        rebuilding.start();
    }

    private void publish(long first, long last) {
        Publication publication = archive.publication();
        for (long step = first; step < last; step += Workload.GROUP) {
            offer(publication, step);
            while (!isCommitted(publication)) {
                patience--;
            }
            System.out.println(Child.ACKNOWLEDGED + (step + Workload.GROUP));
        }
    }

    private void offer(Publication publication, long first) {
        for (long step = first; step < first + Workload.GROUP; step++) {
            for (Contribution contribution : workload.step(step)) {
                if (publication.offer(contribution) instanceof Outcome.Invalid invalid) {
                    throw new IllegalStateException("The workload breaks the rules: " + invalid);
                }
            }
        }
    }

    private boolean isCommitted(Publication publication) {
        try {
            publication.commit();
            return true;
        } catch (RuntimeException refused) {
            System.out.println(REFUSED + refused.getMessage());
            if (patience == 0) {
                throw refused;
            }
            return false;
        }
    }
}
