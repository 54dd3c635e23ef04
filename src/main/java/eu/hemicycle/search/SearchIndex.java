package eu.hemicycle.search;

import eu.hemicycle.store.DerivedView;
import eu.hemicycle.store.ViewKind;
import java.nio.file.Path;

/** The index as a view of the store: {@code snapshot.view(SearchIndex.KIND)} is what a reader sees of it. */
public final class SearchIndex implements ViewKind<IndexReading> {

    public static final SearchIndex KIND = new SearchIndex();

    private SearchIndex() {}

    @Override
    public String name() {
        return "index";
    }

    @Override
    public DerivedView<IndexReading> open(Path folder) {
        return LuceneView.open(folder);
    }
}
