package schema

import "slices"

// Participants lists the ids of all entities that take part in the claim, in
// any role, and of its speaker, sorted.
func (c *Claim) Participants() []string {
	var ids []string
	for _, r := range []Role{ActorRole, TargetRole, ObjectRole, PlaceRole} {
		ids = append(ids, c.inRole(r)...)
	}
	if c.Speaker != nil && c.Speaker.ID != "" {
		ids = append(ids, c.Speaker.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
