/** The least that Boot, Vaadin and a login page need: what the cold start is measured against. A project of its own, see its pom. */
package skeleton;
