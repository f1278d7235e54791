package app.atalaya.segmentation;

import app.atalaya.identity.Person;
import java.io.Serializable;

/**
 * How many accounts of tier 1 somebody owns.
 *
 * @param capacity that the settings hold for right
 */
public record TierOneLoad(Person owner, int accounts, int capacity) implements Serializable {}
