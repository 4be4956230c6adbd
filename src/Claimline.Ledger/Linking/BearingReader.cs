using Claimline.Language;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Linking;

/// <summary>Makes of one reading what its statements put forward, deny, contradict and support: everything that claims are made of.</summary>
public sealed class BearingReader(LinkingRules rules)
{
    /// <summary>The bearings of a reading, in the order of its statements. A statement has one or more; each belongs to one block.</summary>
    /// <param name="known">When the document was recorded.</param>
    public IReadOnlyList<Bearing> Read(Reading reading, DateTimeOffset known)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new OneReading(reading, rules, known).Read();
    }

    private sealed class OneReading
    {
        // An unlocated statement goes on about what was told so few statements before it, in the same paragraph.
        private const int Reach = 5;

        private readonly Reading reading;
        private readonly LinkingRules rules;
        private readonly DateTimeOffset known;
        private readonly PropositionReader propositions;
        private readonly SourceReader sources;
        private readonly DateOnly published;
        private readonly Dictionary<string, int> index;
        private readonly List<IReadOnlyList<Proposition>> told = [];
        private readonly List<Proposition> own = [];
        private readonly List<SourceIdentity> speakers = [];
        private readonly List<Bearing> bearings = [];
        private readonly ILookup<string, Verdict> views;
        private readonly HashSet<string> withdrawn = new(StringComparer.Ordinal);
        private readonly Antecedents antecedents;
        private readonly Nesting nesting;

        // The statement whose saying is all that another says.
        private readonly Dictionary<int, int> inner = [];

        public OneReading(Reading reading, LinkingRules rules, DateTimeOffset known)
        {
            (this.reading, this.rules, this.known) = (reading, rules, known);
            propositions = new PropositionReader(reading, rules);
            sources = new SourceReader(reading, rules.Outlets, rules.Bounds);
            published = reading.Document.Published?.Last ?? default;
            index = reading.Statements.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
            views = reading.Views.ToLookup(v => v.Statement, v => v.Verdict, StringComparer.Ordinal);
            antecedents = new Antecedents(reading, rules, told, Reach);
            nesting = new Nesting(reading, rules);
        }

        public List<Bearing> Read()
        {
            foreach (var statement in reading.Statements)
            {
                told.Add(propositions.Of(statement));
                own.Add(told[^1][0]);
                speakers.Add(sources.Of(statement));
            }
            Retell();
            for (var i = 0; i < told.Count; i++) Resolve(i);
            for (var i = 0; i < told.Count; i++) Unwrap(i);
            // Whoever corrects what he said himself withdraws it; the others' word stands.
            for (var i = 0; i < told.Count; i++)
            {
                foreach (var response in reading.Statements[i].RespondsTo)
                {
                    if (response.Relation is Relation.Corrects && index.TryGetValue(response.Statement, out var target) && speakers[target].Key == speakers[i].Key) withdrawn.Add(response.Statement);
                }
            }
            for (var i = 0; i < told.Count; i++) Bear(i);
            return bearings;
        }

        /// <summary>Takes over another statement's proposition where this one repeats or goes on about it.</summary>
        private void Resolve(int i)
        {
            var statement = reading.Statements[i];
            foreach (var response in statement.RespondsTo)
            {
                if (!index.TryGetValue(response.Statement, out var target) || target >= i) continue;
                if (response.Relation is Relation.Repeats && told[i][0].Asserts == told[target][0].Asserts && RepeatsAll(i, target))
                {
                    told[i] = told[target];
                    return;
                }
                if (response.Relation is Relation.Supports && SameThing(told[i][0], told[target][0]))
                {
                    told[i] = told[target];
                    return;
                }
            }
            if (antecedents.Of(i) is { } located) told[i] = [.. told[i].Select(p => propositions.At(Borrow(p, located), located.Places, p.Extent))];
        }

        /// <summary>What points back repeats another sentence only where that which it points to is repeated in front of it.</summary>
        private bool RepeatsAll(int i, int target)
        {
            if (!Ties.IsToSentence(own[i].TiedTo)) return true;
            var (sentence, other) = (reading.Statements[i].Sentence, reading.Statements[target].Sentence);
            for (var j = i - 1; j >= 0 && reading.Statements[j].Sentence >= sentence - 1; j--)
            {
                if (reading.Statements[j].Sentence == sentence - 1 && reading.Statements[j].RespondsTo.Any(r => r.Relation is Relation.Repeats && index.TryGetValue(r.Statement, out var before) && reading.Statements[before].Sentence == other - 1)) return true;
            }
            return antecedents.IsFirst(i);
        }

        /// <summary>Gives contents that the text tells again, in nearly the same words, the proposition of the last of them, which tells most; each keeps its day.</summary>
        private void Retell()
        {
            var retelling = new Retelling(reading, rules, own);
            var last = new Dictionary<int, int>();
            var firsts = new int[told.Count];
            for (var i = 0; i < told.Count; i++)
            {
                firsts[i] = retelling.Of(i) is { } before && told[i].Count == 1 && told[before].Count == 1 ? firsts[before] : i;
                last[firsts[i]] = i;
            }
            for (var i = 0; i < told.Count; i++)
            {
                if (last[firsts[i]] is var again && again != i) told[i] = [own[again] with { From = own[i].From ?? own[again].From, To = own[i].To ?? own[again].To }];
            }
        }

        /// <summary>Takes over what is said inside where that is all a statement says, and for a hedge that lost the front of a name the whole content.</summary>
        private void Unwrap(int i)
        {
            var at = i;
            for (var hops = 0; hops < Reach && nesting.InnerOf(at) is { } within; hops++) at = within;
            if (at != i) inner[i] = at;
            if (nesting.WholeOf(at) is { } whole) at = whole;
            told[i] = told[at];
        }

        private static Proposition Borrow(Proposition p, Proposition from) => p with
        {
            Owner = p.Owner ?? from.Owner,
            // Of the same kind of thing, done to the same: by whom was told before.
            Holder = p.Holder ?? (p.Family == from.Family ? from.Holder : null),
            ActorParty = p.ActorParty ?? (p.Family == from.Family ? from.ActorParty : null),
            From = p.IsDated || p.Day < from.From ? p.From : from.From,
            To = p.IsDated || p.Day < from.From ? p.To : from.To,
        };

        // A supporting content without a place of its own, or with the same one, tells of the same event.
        private static bool SameThing(Proposition p, Proposition target) => p.Family == target.Family && p.Asserts == target.Asserts &&
            (p.Holder is null || target.Holder is null || p.Holder == target.Holder) && (p.Places.Count == 0 || p.PlaceKeys == target.PlaceKeys);

        private void Bear(int i)
        {
            var statement = reading.Statements[i];
            var denied = false;
            foreach (var response in statement.RespondsTo)
            {
                if (!index.TryGetValue(response.Statement, out var target)) continue;
                switch (response.Relation)
                {
                    case Relation.Denies:
                        denied = true;
                        foreach (var p in told[target]) Add(i, BearingRole.Denies, p);
                        break;
                    case Relation.Contradicts:
                        foreach (var p in told[target]) Add(i, BearingRole.Contradicts, p);
                        break;
                    case Relation.Supports when !told[i].Any(p => told[target].Any(t => t.Block == p.Block && SameThing(p, t))):
                        foreach (var p in told[target].Where(t => Shares(told[i], t))) Add(i, BearingRole.Supports, p);
                        break;
                }
            }
            if (denied) return;
            foreach (var p in told[i])
            {
                Add(i, statement.Stance is Stance.Deny ? BearingRole.Denies : BearingRole.Asserts, p);
                if (p.Family is "control" or "advance" && statement.Stance is not Stance.Deny) BearOnRegion(i, p);
            }
            if (antecedents.WholeOf(i) is { } whole)
            {
                foreach (var p in told[whole]) Add(i, BearingRole.PartOf, p);
            }
            if (antecedents.ContestedWhole(i) is { } contested) Add(i, BearingRole.AgainstPart, contested);
        }

        // Evidence of one place bears on another's claim only where they share a place, or tells none.
        private static bool Shares(IReadOnlyList<Proposition> shown, Proposition target) =>
            shown.All(s => s.Places.Count == 0) || shown.Any(s => s.Places.Any(p => target.Places.Any(t => t.Id == p.Id)));

        /// <summary>Control of a settlement, or an advance in it, bears on claims to the division it lies in; an advance in a division on claims to all of that.</summary>
        private void BearOnRegion(int i, Proposition p)
        {
            if (p.Places is not [{ } place] || p.Holder is null || p.IsForecast) return;
            var region = place.IsRegion ? p.Family == "advance" && place.Type is "admin1" ? place.Id : null : place.Region;
            if (region is null) return;
            PlaceKey[] where = [new PlaceKey(region, region, "at", "admin1", null, place.Country)];
            var against = p.Asserts is "contested" || p.Negative;
            var whole = propositions.At(p with { Kind = "control.gained", Family = "control", Asserts = "gained", Negative = false, Object = [], ObjectHead = null }, where, Extent.All);
            Add(i, against ? BearingRole.AgainstPart : BearingRole.OfPart, whole);
            // Whoever holds a part keeps the other from holding all.
            if (!against && rules.SidesOf(reading.Made.Theatre).OpponentOf(p.Holder) is { } other) Add(i, BearingRole.AgainstPart, whole with { Holder = other });
        }

        private void Add(int i, BearingRole role, Proposition p)
        {
            var statement = reading.Statements[i];
            bearings.Add(new Bearing
            {
                Statement = new(reading.Document.Sha256, statement.Id), Content = statement.Content, Role = role, Proposition = p, Source = speakers[i], Via = ViaOf(i),
                Stance = statement.Stance, IsPublisher = statement.Cue is null, VoiceOf = VoiceOf(i), IsWithdrawn = withdrawn.Contains(statement.Id),
                Urls = sources.UrlsOf(statement), Said = statement.Said, Published = published, Publisher = reading.Document.Publisher, Theatre = reading.Made.Theatre, Known = known, IsManual = reading.Made.IsByHand, Effects = EffectsIn(statement),
                SourceWords = statement.Source?.Span is { } span ? Folded.Of(span.Of(reading.Text)) : "", Own = own[i], Views = [.. views[statement.Id]], Likelihood = statement.Likelihood,
            });
        }

        private string? VoiceOf(int i)
        {
            foreach (var response in reading.Statements[i].RespondsTo)
            {
                if (response.Relation is Relation.Repeats && index.TryGetValue(response.Statement, out var target) && RepeatsAll(i, target)) return response.Statement;
            }
            // "Reportedly" in front of somebody's saying is nobody's voice beside his.
            return reading.Statements[i].Source is null && inner.TryGetValue(i, out var within) ? reading.Statements[within].Id : null;
        }

        /// <summary>Whom the statement leans on: who passes on a saying, on him whose it is.</summary>
        private IReadOnlyList<SourceIdentity> ViaOf(int i)
        {
            var statement = reading.Statements[i];
            var named = sources.ViaOf(statement);
            return named.Count == 0 && statement is { Source: not null, Stance: Stance.Claim or Stance.State or Stance.Report } && inner.TryGetValue(i, out var within) && speakers[within] is { Kind: not ("evidence" or "publisher") } speaker && speaker.Key != speakers[i].Key ? [speaker] : named;
        }

        private List<string> EffectsIn(Statement statement)
        {
            var effects = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = Sorted.FirstFrom(reading.Events, statement.Content.Start, static e => e.Span.Start); i < reading.Events.Count && reading.Events[i].Span.Start < statement.Content.End; i++)
            {
                var e = reading.Events[i];
                if (e.Span.End > statement.Content.End || !e.Type.StartsWith("effect.damage", StringComparison.Ordinal)) continue;
                if (e.Target is { } target && rules.Words.In(target.Of(reading.Text)).LastOrDefault() is { } effect) effects.Add(effect);
            }
            return [.. effects];
        }
    }
}
