using System.Globalization;
using System.Text;
using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Composing;
using Claimline.Publish.Gate;
using Claimline.Publish.Maps;

namespace Claimline.Publish.Editing;

/// <summary>Makes an edition of an editor's file. What he left as it was composed goes out as it is; of what he wrote himself every sentence stands before the gate once more.</summary>
public sealed class EditingDesk
{
    private readonly DayMaterial material;
    private readonly Edition edition;
    private readonly PublicationData data;
    private readonly Cleared cleared;
    private readonly Assessment composed;
    private readonly NoteStyle notes;
    private readonly MapGround? ground;
    private readonly Dictionary<string, string> theatres;

    /// <param name="ground">What the map is drawn over; without it there is none.</param>
    public EditingDesk(DayMaterial material, Edition edition, PublicationData data, NoteStyle notes = NoteStyle.Sentence, MapGround? ground = null)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(data);
        (this.material, this.edition, this.data, this.notes, this.ground) = (material, edition, data, notes, ground);
        cleared = PublicationGate.Clear(material, edition, data);
        composed = Composer.Compose(cleared, edition, data, notes, ground);
        theatres = material.Documents.ToDictionary(d => d.Sha256, d => d.Theatre, StringComparer.Ordinal);
    }

    /// <param name="read">Our own reader, for the sentences that the editor wrote.</param>
    /// <returns>The edition; or everything for which it does not go out.</returns>
    public (Assessment? Assessment, IReadOnlyList<Problem> Problems) Of(EditedFile file, Func<string, LooseText> read)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(read);
        if ((file.Series, file.Date, file.Number) != (edition.Series, edition.Date, edition.Number) || file.Since is { } since && since != edition.Since)
            return (null, [new Problem("CL0607", $"the file is of {ShownText.Of(file.Series)}, {file.Date:yyyy-MM-dd}/{file.Number} since {file.Since:yyyy-MM-dd}, and the edition is {edition.Series}, {edition.Key} since {edition.Since:yyyy-MM-dd}", file.Name)]);
        var problems = new List<Problem>();
        var parts = new List<Part> { composed.Parts[0] };
        var standings = new Dictionary<string, int>(StringComparer.Ordinal);
        var references = new References(material, cleared, composed.Claims);
        foreach (var part in file.Parts)
        {
            if (part.Kind is PartKind.Standing) AddStanding(part);
            else parts.Add(new Part(part.Kind, part.Level, part.Id, [.. part.Sentences.Select(s => Resolved(s, references, (code, message) => Wrong(code, message, s.Line)))]));
        }
        if (problems.Count == 0) parts = Checked(file, parts, read, Wrong);
        if (problems.Count > 0) return (null, problems);
        return (IsAsComposed(parts) ? composed : Edited(parts), []);

        void Wrong(string code, string message, int line) => problems.Add(new Problem(code, message, string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line}")));

        void AddStanding(EditedPart part)
        {
            var (problem, claim) = references.FindClaim(part.Id!);
            if (problem is { } known) Wrong(known.Code, known.Message, part.Line);
            else if (part.Sentences is [{ Text: var word }] && word != claim!.Headline) Wrong("CL0614", $"claim {claim.ShortId} stands as {claim.Headline}, which follows from what is recorded and from no editor; write {claim.Headline}, and look at the sentences on it again", part.Line);
            else parts.Add(StandingOf(claim!, standings));
        }
    }

    private static Sentence Resolved(EditedSentence sentence, References references, Action<string, string> wrong)
    {
        var rests = new List<StatementKey>();
        foreach (var reference in sentence.References)
        {
            if (references.Find(reference, rests) is { } problem) wrong(problem.Code, problem.Message);
        }
        return new Sentence(sentence.Text) { Statements = rests, IsRepeat = sentence.IsRepeat };
    }

    // As composed at the same place in the row, with the reasons for its rank; of a claim that was composed without one, alone.
    private Part StandingOf(PublishedClaim claim, Dictionary<string, int> used)
    {
        var all = composed.Parts.Where(p => p.Kind is PartKind.Standing && p.Id == claim.ShortId).ToList();
        var at = used[claim.ShortId] = used.GetValueOrDefault(claim.ShortId, -1) + 1;
        return all.Count > 0 ? all[Math.Min(at, all.Count - 1)] : new StandingOf(cleared, data).Of(cleared.Material.Claims.First(c => c.Summary.Id == claim.Id), []);
    }

    private List<Part> Checked(EditedFile file, List<Part> parts, Func<string, LooseText> read, Action<string, string, int> wrong)
    {
        var own = composed.Parts.SelectMany(p => p.Sentences).ToLookup(s => Plain(s.Text), s => s.Statements, StringComparer.Ordinal);
        bool IsComposed(Sentence s) => own[Plain(s.Text)].Any(rests => rests.SequenceEqual(s.Statements));
        var held = new HeldWords(material, cleared, composed);
        var warnings = new Warnings(cleared, data, held);
        var writing = new HandWriting(parts.Where(p => p.Kind is not PartKind.Standing).Skip(1).SelectMany(p => p.Sentences).Where(s => !IsComposed(s)).Select(s => s.Text), read);
        var result = new List<Part> { parts[0] };
        foreach (var (part, given) in parts.Skip(1).Zip(file.Parts))
        {
            result.Add(part.Kind is PartKind.Standing ? part : part with { Sentences = [.. part.Sentences.Zip(given.Sentences, (s, g) => IsComposed(s) ? s : Check(s, g, part.Kind))] });
        }
        return result;

        Sentence Check(Sentence sentence, EditedSentence given, PartKind kind)
        {
            if ((held.In(sentence.Text) ?? held.In(given.Override ?? "") ?? Held(sentence, writing.Of(sentence.Text))) is { } hold) wrong(hold.Code, hold.Message, given.Line);
            else if (warnings.Of(sentence.Text, kind, sentence.Statements, writing.Of(sentence.Text)) is { } warning)
            {
                if (given.Override is { } reason) return sentence with { Warning = warning.Code, Override = reason };
                wrong(warning.Code, $"{warning.Message}; change it, or write {{override: REASON}} behind it, which is kept", given.Line);
            }
            return sentence;
        }
    }

    /// <summary>The gate again, on what the sentence itself says.</summary>
    private (string Code, string Message)? Held(Sentence sentence, LooseText read)
    {
        if (sentence.Statements.Any(cleared.Coarse.ContainsKey)) return ("CL0609", "it rests on what may be told only in the product's own words; leave the sentence as it was composed, or take it out");
        var holds = new Holds(edition, data);
        var rests = cleared.Material.Statements.Where(s => sentence.Statements.Contains(s.Key)).ToList();
        var theatre = rests.Count > 0 ? theatres[rests[0].Key.Document] : theatres.Values.Order(StringComparer.Ordinal).FirstOrDefault("");
        // Its day is that of what it rests on, where it tells none; the embargo has been kept by that already.
        var said = rests.Select(s => s.Said?.Last ?? s.Published).DefaultIfEmpty(edition.Date).Max();
        return read.Statements.Select(s => holds.OfDeed(s with { Published = said }, theatre)).FirstOrDefault(h => h.Shown is not null) is { Reason: { } reason } ? ("CL0609", $"it tells what is held back ({reason}), which no editor can set aside") : null;
    }

    private Assessment Edited(List<Part> parts)
    {
        static HashSet<StatementKey> Cited(IEnumerable<Part> of) => [.. of.SelectMany(p => p.Sentences).SelectMany(s => s.Statements)];
        var cited = Cited(parts);
        var dropped = Cited(composed.Parts).Except(cited).ToHashSet();
        var standing = parts.Where(p => p.Kind is PartKind.Standing).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        // What the editor took out goes out nowhere else; what was never in the text goes out as before.
        var claims = cleared.Material.Claims.Where(c => standing.Contains(c.Summary.ShortId) || c.Claim.Bearings.Any(b => cited.Contains(b.Statement)) || !c.Claim.Bearings.Any(b => dropped.Contains(b.Statement))).ToList();
        var heard = claims.SelectMany(c => c.Claim.Bearings).Select(b => b.Statement).ToHashSet();
        var statements = cleared.Material.Statements.Where(s => cited.Contains(s.Key) || heard.Contains(s.Key)).ToList();
        var left = cleared with
        {
            Material = cleared.Material with { Claims = claims, Statements = statements, Documents = [.. cleared.Material.Documents.Where(d => statements.Exists(s => s.Key.Document == d.Sha256))] },
        };
        var assessment = Composer.Finish(parts, left, edition, data, notes, ground);
        return assessment with { Edited = Encoding.UTF8.GetString(EditedFileWriter.Write(assessment)) };
    }

    private bool IsAsComposed(List<Part> parts) => parts.Count == composed.Parts.Count && parts.Zip(composed.Parts).All(p => (p.First.Kind, p.First.Level, p.First.Id) == (p.Second.Kind, p.Second.Level, p.Second.Id) && p.First.Sentences.Count == p.Second.Sentences.Count
        && p.First.Sentences.Zip(p.Second.Sentences).All(s => Plain(s.First.Text) == Plain(s.Second.Text) && s.First.IsRepeat == s.Second.IsRepeat && s.First.Statements.SequenceEqual(s.Second.Statements)));

    private static string Plain(string text) => string.Join(' ', ShownText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
