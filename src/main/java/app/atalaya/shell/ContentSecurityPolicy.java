package app.atalaya.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What the pages may load and run: our own, and scripts that carry this response's nonce. Flow evaluates what the server sends it, hence
 * {@code unsafe-eval}; its components bring inline styles.
 */
final class ContentSecurityPolicy implements HeaderWriter {

    /**
     * The script that shows the vendor's banner while no licence is there. It is put into the page behind everybody's back, so it
     * carries no nonce; without its hash the policy would hide the banner, which must never happen. A test compares it with the page.
     */
    static final String BANNER_SCRIPT = "'sha256-VLPJicdxFLjuDrsyxemB6iiuaur0bcLrSsJ1sDWxd2o='";

    private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String POLICY = "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval' "
            + BANNER_SCRIPT
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    }

    /** Lets the page's own scripts run. */
    static void sign(Document page, VaadinRequest request) {
        @Nullable Object nonce = request.getAttribute(NONCE);
        if (nonce != null) {
            page.select("script, style").attr("nonce", nonce.toString());
        }
    }
}
