package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what {@link PublicWork} refuses to the controllers of other features, as the endpoint answers it. */
@ControllerAdvice
final class RefusedWork {

    private final ProblemAnswers problems;

    RefusedWork(ProblemAnswers problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        response.setHeader("Access-Control-Expose-Headers", PublicResource.EXPOSED);
        Answer answer = problems.answer(request, response, refused.problem());
        try {
            PublicResource.send(request, response, answer);
        } finally {
            answer.body().release();
        }
    }
}
