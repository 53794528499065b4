/**
 * Faults by chance, for as long as a person lets them go on. A {@link
 * io.newswire.standalone.chaos.campaign.CampaignScript} decides by its seed what happens in each round; a round has
 * brokers, instances, topics and folders of its own, which are deleted when it has passed, so that hours need no more
 * memory or disk than minutes. The first round that fails ends the campaign with everything kept.
 */
@NullMarked
package io.newswire.standalone.chaos.campaign;

import org.jspecify.annotations.NullMarked;
