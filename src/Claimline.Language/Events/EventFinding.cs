using Claimline.Language.Grammar;

namespace Claimline.Language.Events;

/// <summary>What a clause or phrase puts forward, as token indices: empty ranges where it does not say.</summary>
/// <param name="End">Where the clause's own complements end.</param>
/// <param name="RefersBack">It names somebody's word and says nothing of its own ("this claim"): what that word is about, this is about.</param>
internal readonly record struct EventFinding(EventKind Kind, TokenRange Actor, TokenRange Object, Clause Clause, int End, bool RefersBack, Trace Trace);
