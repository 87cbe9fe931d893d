// examples of Gizmo scripts, from the plainest on.
export const examples = [
  ["What has Iran signed?", `// Actual facts are edges that one can walk.
g.V("<ent:iran>").tag("party").out("<ch:signed>").unique().all()`],
  ["Who signed it with whom?", `g.V("<ent:iran>").out("<ch:signed>").tag("agreement")
  .in("<ch:signed>").unique().all()`],
  ["Claims that are denied", `// What is planned, possible or denied stands on its claim alone.
g.V().has("<rdf:type>", "<ch:Claim>").has("<ch:status>", "<ch:Denied>")
  .tag("claim").out("<ch:actor>").all()`],
  ["Which sentences does a claim rest on?", `g.V("<ent:iran>").in("<ch:actor>").has("<ch:claim_type>", "<ch:Agreement>").tag("claim")
  .out("<ch:evidence>").save("<ch:rule>", "rule")
  .out("<oa:hasSelector>").save("<oa:exact>", "quote").all()`],
  ["Who speaks most often?", `var said = {};
g.V().has("<rdf:type>", "<ch:Claim>").out("<ch:speaker>").forEach(function (row) {
  said[row.id] = (said[row.id] || 0) + 1;
});
Object.keys(said).sort(function (a, b) { return said[b] - said[a]; })
  .forEach(function (who) { g.emit({ speaker: who, claims: said[who] }); });`],
  ["Which predicates leave a node?", `g.V("<ent:iran>").outPredicates().unique().all()`],
];
