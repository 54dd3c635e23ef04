package eu.hemicycle.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void theMedianIsTakenOfEachFigureByItself() {
        List<Cost> odd = List.of(new Cost(9, 1), new Cost(1, 30), new Cost(5, 20));
        assertThat(Cost.median(odd)).isEqualTo(new Cost(5, 20));
        List<Cost> even = List.of(new Cost(4, 40), new Cost(1, 10), new Cost(2, 20), new Cost(100, 30));
        assertThat(Cost.median(even)).isEqualTo(new Cost(3, 25));
        assertThatThrownBy(() -> Cost.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratiosAreOfProcessorTimeAndNeverOfNothing() {
        assertThat(new Cost(2, 1000).ratioTo(new Cost(8, 1))).isEqualTo(0.25);
        assertThat(new Cost(1, 1).ratioTo(new Cost(0, 1))).isEqualTo(1 / Cost.LEAST_MILLIS);
        assertThat(new Cost(0, 1).ratioTo(new Cost(0, 1))).isEqualTo(1);
    }

    @Test
    void theGeometricMeanOfATwiceAndAHalfIsOne() {
        assertThat(Cost.geometricMean(List.of(2.0, 0.5))).isCloseTo(1, within(1e-12));
        assertThat(Cost.geometricMean(List.of(0.1, 0.001, 0.01))).isCloseTo(0.01, within(1e-12));
        assertThat(Cost.geometricMean(List.of())).isNaN();
    }
}
