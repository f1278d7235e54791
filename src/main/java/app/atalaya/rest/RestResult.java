package app.atalaya.rest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What became of a batch. Records without problems are saved, whatever the others are like.
 *
 * @param problems one for each thing that is wrong with a rejected record
 */
@JsonPropertyOrder({"received", "created", "changed", "unchanged", "rejected", "problems"})
record RestResult(int received, long created, long changed, long unchanged, long rejected, List<Problem> problems) {

    /**
     * One thing that is wrong.
     *
     * @param index of the record in the batch, from 0
     * @param pointer JSON pointer into the batch
     * @param code stable, for programs
     * @param detail for people, in the language of the request
     */
    record Problem(int index, String externalId, String pointer, String code, String detail) {}
}
