package app.atalaya.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The way into {@code /api}: a key in each request, no session, no cookies, and therefore no forged cross-site requests to fear. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain restInterface(
            HttpSecurity http,
            IntegrationStore integrations,
            UserDetailsService users,
            RestRateLimit rateLimit,
            RestProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.requestMatchers(RestDescription.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new RestKeyFilter(integrations, users, rateLimit, problems),
                        AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Atalaya\"");
                            problems.write(new RestProblem(HttpStatus.UNAUTHORIZED, "unauthorized"), request, response);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(new RestProblem(HttpStatus.FORBIDDEN, "forbidden"), request, response)))
                .build();
    }
}
