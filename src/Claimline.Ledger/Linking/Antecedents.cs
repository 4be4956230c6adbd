using System.Text.RegularExpressions;
using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>What an unlocated statement goes on about: earlier statements of its paragraph.</summary>
internal sealed partial class Antecedents
{
    // "20,000 of these motorcycles": a part of what was told before.
    [GeneratedRegex(@"\bof (?:these|those|them)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Partitive { get; }

    private readonly Reading reading;
    private readonly LinkingRules rules;
    private readonly List<IReadOnlyList<Proposition>> told;
    private readonly int reach;
    private readonly int[] paragraphs;

    /// <param name="told">Propositions of all statements, filled while this is used.</param>
    /// <param name="reach">How many statements back is looked.</param>
    public Antecedents(Reading reading, LinkingRules rules, List<IReadOnlyList<Proposition>> told, int reach)
    {
        (this.reading, this.rules, this.told, this.reach) = (reading, rules, told, reach);
        paragraphs = new int[reading.Statements.Count];
        var block = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            while (block + 1 < reading.Blocks.Count && reading.Blocks[block + 1].Span.Start <= reading.Statements[i].Content.Start) block++;
            paragraphs[i] = block;
        }
    }

    /// <summary>A located proposition whose thing this statement, without a place of its own, names again ("the headquarters").</summary>
    public Proposition? Of(int i)
    {
        var own = told[i][0];
        if (own.Places.Count > 0 || rules.KindOf(own.Kind).By is Distinction.Words) return null;
        foreach (var j in Before(i))
        {
            var earlier = told[j];
            if (earlier is [{ Places.Count: > 0, ObjectHead: { } head } only] && rules.KindOf(only.Kind).By is Distinction.Object && own.Words.Contains(head, StringComparer.Ordinal)) return only;
        }
        return null;
    }

    /// <summary>The statement of which this one tells a part: the same source counts some of what it told, or goes on about its strike.</summary>
    public int? WholeOf(int i)
    {
        var statement = reading.Statements[i];
        if (statement.Cue is null) return null;
        var own = told[i][0];
        var partitive = Partitive.IsMatch(statement.Content.Of(reading.Text)) || StartsWithSomeOf(statement);
        foreach (var j in Before(i))
        {
            if (reading.Statements[j].Source?.Ref != statement.Source?.Ref || reading.Statements[j].Cue is null) continue;
            var earlier = told[j][0];
            var shares = own.Words.Any(w => earlier.Words.Contains(w, StringComparer.Ordinal));
            if (partitive && shares && PartitiveNounIn(statement, earlier)) return j;
            if (!partitive && own.Places.Count == 0 && earlier.Places.Count > 0 && earlier.Family == "strike" && own.Family is "strike" or "deploy" or "damage" or "casualties" && shares) return j;
        }
        return null;
    }

    /// <summary>"Some border areas are contested", nowhere in particular: of the whole place whose taking was told before.</summary>
    public Proposition? ContestedWhole(int i)
    {
        var own = told[i][0];
        if (own.Family != "control" || own.Asserts != "contested" || own.Places.Count > 0) return null;
        foreach (var j in Before(i))
        {
            foreach (var p in told[j])
            {
                if (p is { Asserts: "gained", Extent: Extent.All, Places: [{ IsRegion: true }] }) return p;
            }
        }
        return null;
    }

    /// <summary>No sentence stands in front of it in its paragraph.</summary>
    public bool IsFirst(int i) => reading.Blocks.Count == 0 || reading.Sentences[reading.Statements[i].Sentence].Start <= reading.Blocks[paragraphs[i]].Span.Start;

    private IEnumerable<int> Before(int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - reach && paragraphs[j] == paragraphs[i]; j--) yield return j;
    }

    private bool StartsWithSomeOf(Statement statement) => statement.About?.Actor is { } actor && Partitive.IsMatch(actor.Of(reading.Text));

    private bool PartitiveNounIn(Statement statement, Proposition earlier)
    {
        var text = statement.Content.Of(reading.Text);
        var match = Partitive.Match(text);
        if (!match.Success) return false;
        return rules.Words.In(text[(match.Index + match.Length)..]).FirstOrDefault() is { } noun && earlier.Words.Contains(noun, StringComparer.Ordinal);
    }
}
