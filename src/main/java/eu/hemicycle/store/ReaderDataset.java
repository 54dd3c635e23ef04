package eu.hemicycle.store;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * The dataset that readers hold for good while generations of the view come and go. A thread's read transaction stays
 * with the generation in which it began.
 *
 * <p>ARQ unwraps it to TDB2's dataset and so keeps TDB2's own execution; the context makes the union of all named
 * graphs the default graph of queries, the methods here that of the Java API.
 */
final class ReaderDataset extends DatasetGraphWrapper {

    private final AtomicReference<@Nullable View> current;
    private final ThreadLocal<@Nullable Entered> entered = new ThreadLocal<>();

    /** What a thread's transaction sees. */
    record Entered(View view, Readings readings) {}

    ReaderDataset(View first) {
        super(null, contextOf(first));
        this.current = new AtomicReference<>(first);
    }

    private static Context contextOf(View view) {
        Context context = view.dataset().getContext().copy();
        context.set(TDB2.symUnionDefaultGraph, true);
        FromClauses.obeyedIn(context);
        return context;
    }

    /** Readers who begin from now on see another generation, or none. Returns the one that they saw until now. */
    @Nullable
    View replace(@Nullable View next) {
        return current.getAndSet(next);
    }

    /** What this thread's transaction sees. */
    Entered entered() {
        Entered seen = entered.get();
        if (seen == null) {
            throw new IllegalStateException("This thread has no read transaction on the store; begin one");
        }
        return seen;
    }

    View current() {
        View view = current.get();
        if (view == null) {
            throw new IllegalStateException("The store is closed");
        }
        return view;
    }

    @Override
    protected DatasetGraph get() {
        Entered seen = entered.get();
        return seen != null ? seen.view().dataset() : current().dataset();
    }

    @Override
    protected DatasetGraph getW() {
        throw new UnsupportedOperationException("Readers cannot write; every change goes through the log");
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new JenaTransactionException("Readers cannot write; every change goes through the log");
        }
        if (entered.get() != null) {
            throw new JenaTransactionException("This thread has a read transaction already; end it first");
        }
        View view = enterCurrent();
        boolean begun = false;
        try {
            entered.set(new Entered(view, view.beginRead()));
            begun = true;
        } finally {
            if (!begun) {
                view.leave();
            }
        }
    }

    /** The generation in use, which the caller leaves again. */
    View enterCurrent() {
        View view = current();
        while (!view.enter()) {
            view = current();
        }
        return view;
    }

    @Override
    public boolean promote() {
        return false;
    }

    @Override
    public boolean promote(Promote type) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    /** A read has nothing to undo. Passed on, it could undo what a writer does in an index that both share. */
    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        Entered seen = entered.get();
        if (seen == null) {
            return;
        }
        entered.remove();
        try {
            seen.view().dataset().end();
        } finally {
            seen.readings().leave();
            seen.view().leave();
        }
    }

    @Override
    public boolean isInTransaction() {
        return entered.get() != null;
    }

    @Override
    public Graph getDefaultGraph() {
        return get().getUnionGraph();
    }

    @Override
    public Graph getGraph(@Nullable Node name) {
        return name == null || isDefault(name) ? getDefaultGraph() : get().getGraph(name);
    }

    /** No change sets prefixes, and TDB2's own map would count the view's state, which is kept in the same table. */
    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public Iterator<Quad> find(Quad pattern) {
        return find(pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    /** With no graph named, each quad comes once, under its own graph; the union is not listed beside its parts. */
    @Override
    public Iterator<Quad> find(@Nullable Node graph, Node subject, Node predicate, Node object) {
        if (!isDefault(graph)) {
            return get().find(graph, subject, predicate, object);
        }
        return Iter.map(
                getDefaultGraph().find(subject, predicate, object),
                triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public boolean contains(Quad pattern) {
        return contains(pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public boolean contains(@Nullable Node graph, Node subject, Node predicate, Node object) {
        return get().contains(isDefault(graph) ? Quad.unionGraph : graph, subject, predicate, object);
    }

    private static boolean isDefault(@Nullable Node graph) {
        return graph != null && Quad.isDefaultGraph(graph);
    }

    /** The store closes its files; whoever reads from it does not. */
    @Override
    public void close() {}

    @Override
    public void sync() {}
}
