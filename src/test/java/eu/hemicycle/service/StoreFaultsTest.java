package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.hemicycle.log.FileLog;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.StoreFailed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StoreFaultsTest {

    @TempDir
    private Path data;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private StoreFailed failure;

    /** A real one: a folder that is in use. */
    @BeforeEach
    void fail() {
        try (FileLog log = FileLog.open(data.resolve("log"), Clock.systemUTC());
                Store store = Store.open(data, log)) {
            assertThat(store.version()).isZero();
            failure = catchThrowableOfType(StoreFailed.class, () -> Store.open(data, log));
        }
        assertThat(failure).isNotNull();
    }

    @Test
    void whoeverMeetsAStoreThatCannotBeReadIsToldToComeBack() throws Exception {
        filter((request, answer) -> {
            answer.getWriter().write("half of a page");
            throw failure;
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void soIsWhoeverMeetsItWithinAPage() throws Exception {
        filter((request, answer) -> {
            throw new ServletException("Request processing failed", failure);
        });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void anAnswerThatHasBegunIsCutOff() {
        assertThatThrownBy(() -> filter((request, answer) -> {
                    answer.flushBuffer();
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void otherFaultsStayWhatTheyAre() {
        ServletException other = new ServletException(new IllegalStateException("a fault of ours"));
        assertThatThrownBy(() -> filter((request, answer) -> {
                    throw other;
                }))
                .isSameAs(other);
    }

    private void filter(FilterChain chain) throws Exception {
        new StoreFaults().doFilter(new MockHttpServletRequest(), response, chain);
    }
}
