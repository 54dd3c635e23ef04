package eu.hemicycle.store;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.query.ReadWrite;

/**
 * Whether TDB2 has begun to carry a commit out. A commit that fails before has changed nothing. One that fails after may
 * have changed some files and not others, and TDB2 takes its record out of the journal all the same.
 */
final class CommitPoint implements TransactionListener {

    private volatile boolean passed;

    static CommitPoint of(TransactionCoordinator coordinator) {
        CommitPoint point = new CommitPoint();
        coordinator.modifyConfigDirect(() -> coordinator.addListener(point));
        return point;
    }

    /** Whether it was passed by a commit that has not ended well. */
    boolean isPassed() {
        return passed;
    }

    @Override
    public void notifyCommitStart(Transaction transaction) {
        passed |= transaction.getMode() == ReadWrite.WRITE;
    }

    @Override
    public void notifyCommitFinish(Transaction transaction) {
        if (transaction.getMode() == ReadWrite.WRITE) {
            passed = false;
        }
    }
}
