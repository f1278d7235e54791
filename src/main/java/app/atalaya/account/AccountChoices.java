package app.atalaya.account;

import app.atalaya.identity.Person;
import java.io.Serializable;
import java.util.List;

/** The values that the accounts which a user may see can be filtered by. */
public record AccountChoices(List<String> segments, List<String> countries, List<Person> owners)
        implements Serializable {}
