package app.atalaya.identity;

import java.io.Serializable;

/**
 * What ties a session to its user.
 *
 * @param stamp the session ends when the user has another one
 * @param version of the user whose name and settings the session carries
 */
public record SignInKey(UserId user, String stamp, int version) implements Serializable {}
