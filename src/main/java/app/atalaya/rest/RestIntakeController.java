package app.atalaya.rest;

import app.atalaya.feed.FeedKind;
import app.atalaya.feed.RecordIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes batches from other systems. Sending the same batch twice changes nothing. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize(RecordIntake.MAY_IMPORT)
class RestIntakeController {

    private final RestBatches batches;

    RestIntakeController(RestBatches batches) {
        this.batches = batches;
    }

    @PostMapping("/accounts")
    RestResult accounts(HttpServletRequest request) throws IOException {
        return batches.take(FeedKind.ACCOUNT, RestBody.read(request), RestProblems.language(request));
    }

    @PostMapping("/contracts")
    RestResult contracts(HttpServletRequest request) throws IOException {
        return batches.take(FeedKind.CONTRACT, RestBody.read(request), RestProblems.language(request));
    }

    @PostMapping("/contacts")
    RestResult contacts(HttpServletRequest request) throws IOException {
        return batches.take(FeedKind.CONTACT, RestBody.read(request), RestProblems.language(request));
    }

    @PostMapping("/signals")
    RestResult signals(HttpServletRequest request) throws IOException {
        return batches.signals(RestBody.read(request, RestBody.SOURCE), RestProblems.language(request));
    }
}
