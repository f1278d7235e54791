package app.atalaya.account;

import app.atalaya.identity.Person;
import java.io.Serializable;

/** Somebody of ours who works on an account. */
public record TeamMember(Person person, TeamRole role) implements Serializable {}
