package eu.hemicycle.linking;

/**
 * One thing that a stretch of text may mean.
 *
 * @param label as it reads after "Article 7 of"
 */
record Sense(Target target, String label) {

    boolean isBody() {
        return target instanceof Target.Entity entity && entity.kind() == Kind.BODY;
    }

    boolean isAct() {
        return !isBody();
    }
}
