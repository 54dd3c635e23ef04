package eu.hemicycle.linking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which act an article belongs to that has none beside it: the one that words lead back to ({@code its Article 7},
 * {@code Article 7 of that directive}), or the only one that the paragraph, or the whole text, has named before.
 */
final class BackReference {

    private static final Pattern ITS = Pattern.compile("(?i)\\b(?:its|their|sein\\p{L}*|son|ses|su|sus|suo) +$");

    /** Words that lead to another than the last one. */
    private static final Pattern OTHER =
            Pattern.compile(" +(?:mentioned|named|cited|referred to) +(?:first|above|earlier)\\b");

    private static final int LOOK_BACK = 12;

    private final Content content;
    private final Citing citing;
    private final List<Candidate> acts;

    /** Takes the acts named in a text, in order. */
    BackReference(Content content, Citing citing, List<Candidate> acts) {
        this.content = content;
        this.citing = citing;
        this.acts = acts;
    }

    Optional<Candidate> actOf(ArticleList list) {
        List<Candidate> before =
                acts.stream().filter(act -> act.end() <= list.start()).toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Matcher thereof = citing.thereof()
                .matcher(content.lower())
                .region(list.end(), content.lower().length());
        if (thereof.lookingAt()) {
            boolean other = OTHER.matcher(content.lower())
                    .region(thereof.end(), content.lower().length())
                    .lookingAt();
            return other ? Optional.empty() : ofType(before, thereof);
        }
        List<Candidate> here =
                before.stream().filter(act -> act.start() >= paragraph(list)).toList();
        return isAfterIts(list)
                ? last(here)
                : onlyOne(here.isEmpty() ? before : here).filter(act -> goesOn(list.end()));
    }

    private static Optional<Candidate> last(List<Candidate> acts) {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }

    /** The last act of the type that the words tell; words such as "thereof" tell none, and then the last act is meant. */
    private static Optional<Candidate> ofType(List<Candidate> before, Matcher thereof) {
        if (ActType.isNoneMatched(thereof)) {
            return last(before);
        }
        ActType type = ActType.matched(thereof);
        return last(before.stream()
                .filter(act -> act.sense()
                        .type()
                        .filter(own -> own.letter() == type.letter())
                        .isPresent())
                .toList());
    }

    private int paragraph(ArticleList list) {
        return content.plain().lastIndexOf(Folding.BARRIER, list.start()) + 1;
    }

    private boolean isAfterIts(ArticleList list) {
        return ITS.matcher(content.plain())
                .region(Math.max(0, list.start() - LOOK_BACK), list.start())
                .find();
    }

    private static Optional<Candidate> onlyOne(List<Candidate> acts) {
        Sense first = acts.get(0).sense();
        return acts.stream().allMatch(act -> act.sense().means(first)) ? last(acts) : Optional.empty();
    }

    private boolean goesOn(int from) {
        return citing.goesOn()
                .matcher(content.plain())
                .region(from, content.plain().length())
                .lookingAt();
    }
}
