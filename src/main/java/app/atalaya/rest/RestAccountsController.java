package app.atalaya.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets other systems read the accounts that their user may see. */
@RestController
class RestAccountsController {

    static final int USUAL_LIMIT = 100;
    static final int HIGHEST_LIMIT = 500;

    private final RestAccounts accounts;

    RestAccountsController(RestAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/accounts")
    RestAccounts.Page accounts(HttpServletRequest request) {
        return accounts.after(position(request.getParameter("cursor")), limit(request.getParameter("limit")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_LIMIT) {
            throw RestProblem.invalid("?limit", "rest.fault.limit", Integer.toString(HIGHEST_LIMIT));
        }
        return Integer.parseInt(text);
    }

    private static long position(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException foreign) {
            throw RestProblem.invalid("?cursor", "rest.fault.cursor");
        }
    }
}
