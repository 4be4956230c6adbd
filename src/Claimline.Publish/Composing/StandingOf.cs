using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>Says how a claim stands and on whose word, naming only those of whom it may be told.</summary>
internal sealed class StandingOf(Cleared cleared, PublicationData data)
{
    // What is of use to those who keep the ledger alone.
    private static readonly string[] Inner = ["headline", "voices.once", "contest.none", "views.publisher", "earlier"];

    private readonly Dictionary<StatementKey, DayStatement> shown = cleared.Material.Statements.ToDictionary(s => s.Key);

    public Part Of(DayClaim claim, IReadOnlyList<string> reasons)
    {
        var status = claim.Status;
        var sentences = new List<string> { data.Say("standing", ("headline", data.Standing(claim.Summary.Headline))) };
        Add("basis", Lower(status.Basis), status.Voices);
        if (status.Contest.Contains(Contest.DeniedOwnSide)) Add("contest", "denied own side", status.Deniers);
        else if (status.Contest.Contains(Contest.Denied)) Add("contest", "denied", status.Deniers);
        if (status.Contest.Contains(Contest.Contradicted)) Add("contest", "contradicted", status.Contradictors);
        if (status.Contest.Contains(Contest.ContraryEvidence)) sentences.Add(data.Say("contest.contrary evidence"));
        sentences.AddRange(Facets(claim));
        if (claim.Claim.Earlier is [.., var last])
            sentences.Add(data.Say("earlier", ("date", Day(last.Day)), ("between", last.Between.Count > 0 ? data.Say("between") : "")));
        foreach (var judgement in claim.Judgements.Take(1))
            sentences.Add(data.Say("judgement", ("likelihood", judgement.Likelihood), ("confidence", judgement.Confidence), ("basis", judgement.Basis)));
        foreach (var (source, verdict) in Views(claim)) sentences.Add(data.Say("view", ("source", source), ("view", data.Standing(verdict))));
        if (reasons.Count > 0) sentences.Add(data.Say("ranked", ("reasons", string.Join("; ", reasons))));
        return new Part(PartKind.Standing, 0, claim.Summary.ShortId, [.. sentences.Where(s => s.Length > 0).Select(s => new Sentence(Telling.Sentence(s)))]);

        void Add(string what, string value, IReadOnlyList<Voice> voices)
        {
            // Of several that are independent the day's documents may name but one.
            if (Named(voices, status.Basis is Basis.Shown && what == "basis") is { Count: > 0 } names) sentences.Add(data.Say(value == "corroborated" && names.Count == 1 ? "basis.corroborated.one" : $"{what}.{value}", ("names", Listed(names))));
        }
    }

    /// <summary>The derivation's sentences, but for those that rest on what is held back.</summary>
    public IEnumerable<string> Why(DayClaim claim) => claim.Status.Why.Where(w => !Inner.Contains(w.Rule, StringComparer.Ordinal) && w.Statements.Count > 0 && w.Statements.All(MayBeTold)).Select(w => Unnamed(w.Sentence));

    public static string Listed(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Of a strike or damage: how its doer and each effect stand, where that differs from the claim.</summary>
    private IEnumerable<string> Facets(DayClaim claim)
    {
        if (claim.Claim.Proposition.Family is not ("strike" or "effect")) yield break;
        var told = claim.Status.Facets.Where(f => f.By.Any(MayBeTold)).ToList();
        if (told.Where(f => f.What == "actor").Select(f => (Basis?)f.Basis).Min() is { } actor && actor != claim.Status.Basis) yield return data.Say("facet.actor", ("basis", data.Say($"facet.{Lower(actor)}")));
        foreach (var effect in told.Where(f => f.What == "effect" && f.Basis != claim.Status.Basis)) yield return data.Say("facet.effect", ("effect", effect.Value), ("basis", data.Say($"facet.{Lower(effect.Basis)}")));
    }

    private IEnumerable<(string Source, string Verdict)> Views(DayClaim claim) => claim.Claim.With(BearingRole.Asserts).Select(b => shown.GetValueOrDefault(b.Statement)).OfType<DayStatement>()
        .SelectMany(s => s.Views.Select(v => (s.Source.Name, string.Concat(v.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"))))).Distinct();

    /// <summary>Who is heard, as the day's documents call them; of evidence only what is evidence.</summary>
    private List<string> Named(IReadOnlyList<Voice> voices, bool evidence)
    {
        var statements = voices.Select(v => v.Bearings.Where(b => !evidence || b.Source.Kind is "evidence").Select(b => shown.GetValueOrDefault(b.Statement)).FirstOrDefault(s => s is not null)).OfType<DayStatement>();
        return Named(statements);
    }

    /// <summary>The sources of statements, each once.</summary>
    public List<string> Named(IEnumerable<DayStatement> statements) => [.. statements.Select(s => s.Source.IsNamed ? Article(s) : Telling.Named(s) ?? data.Say("unattributed")).Distinct(StringComparer.Ordinal)];

    private static string Article(DayStatement statement)
    {
        var name = statement.Source.Name;
        if (statement.Source.Kind is "evidence") return char.IsUpper(name[0]) && name.Length > 1 && char.IsLower(name[1]) ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : name;
        return statement.IsPublisher ? Telling.IsDescribed(name) && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {name}" : name : Telling.WithArticle(statement.Source, statement.Called);
    }

    private static string Lower(Basis basis) => basis.ToString().ToLowerInvariant();

    private string Unnamed(string sentence) => cleared.Unnamed.Aggregate(sentence, (text, name) => text.Replace(name.Name, name.Instead, StringComparison.Ordinal));

    // Of documents from before, what may be told today.
    private bool MayBeTold(StatementKey statement) => shown.ContainsKey(statement) && !cleared.Coarse.ContainsKey(statement) || cleared.Older.Contains(statement);
}
