package app.atalaya.shell;

import app.atalaya.identity.SessionValidity;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.JdbcTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentTokenBasedRememberMeServices;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets to the pages, and with which headers. The REST interface has a filter chain of its own, before this one. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String REMEMBER_ME = "atalaya-remember-me";
    private static final String REMEMBER_ME_KEY = UUID.randomUUID().toString();
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http, SessionValidity validity, PersistentTokenBasedRememberMeServices rememberMe)
            throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        "/actuator/health/**", "/styles/**", "/favicon.svg", "/favicon.ico", "/error")
                .permitAll());
        http.headers(WebSecurity::harden);
        http.formLogin(form -> form.loginPage("/login").permitAll().failureHandler(new SignInFailure()));
        http.rememberMe(remember -> remember.rememberMeServices(rememberMe).key(REMEMBER_ME_KEY));
        http.addFilterBefore(new SameSiteSignIn(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new SessionGuard(validity), RememberMeAuthenticationFilter.class);
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/login").anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    PersistentTokenRepository rememberedBrowsers(JdbcTemplate sql) {
        JdbcTokenRepositoryImpl tokens = new JdbcTokenRepositoryImpl();
        tokens.setJdbcTemplate(sql);
        return tokens;
    }

    @Bean
    PersistentTokenBasedRememberMeServices rememberMe(
            UserDetailsService users, @Lazy PersistentTokenRepository tokens) {
        PersistentTokenBasedRememberMeServices services =
                new PersistentTokenBasedRememberMeServices(REMEMBER_ME_KEY, users, tokens);
        services.setCookieName(REMEMBER_ME);
        services.setTokenValiditySeconds((int) REMEMBERED.toSeconds());
        services.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return services;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(new ContentSecurityPolicy())
                .withObjectPostProcessor(new Eager());
    }

    /**
     * Vaadin's pages are reached by a forward, after which the server takes no more headers: written at the end, as is the default, they
     * would all be lost on exactly the pages that need them.
     */
    private static final class Eager implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
