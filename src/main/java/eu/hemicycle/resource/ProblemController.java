package eu.hemicycle.resource;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that goes wrong elsewhere, as a page or a problem document; never a stack trace. */
@Controller
class ProblemController implements ErrorController {

    private final Responses responses;

    ProblemController(Responses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> problem(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem =
                status == HttpStatus.NOT_FOUND && path != null ? Problem.noPage(path.toString()) : Problem.of(status);
        return responses.problem(problem, Accept.of(request.getHeader(HttpHeaders.ACCEPT)));
    }
}
