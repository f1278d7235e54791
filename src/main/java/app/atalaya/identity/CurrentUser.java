package app.atalaya.identity;

import java.util.Optional;

/** Who is signed in on this thread. */
public interface CurrentUser {

    /** Empty before sign-in and in background work. */
    Optional<SignedInUser> find();

    /** @throws org.springframework.security.access.AccessDeniedException where nobody is signed in */
    SignedInUser get();
}
