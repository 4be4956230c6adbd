using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Language.Places;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>Makes of what was put down a statement that can be recorded, or says everything that is wrong with it.</summary>
internal sealed class LoggedMaker(LanguageData data, Gazetteer? gazetteer, string by)
{
    public static IReadOnlyList<string> Stances { get; } = [.. Enum.GetNames<Stance>().Select(n => n.ToLowerInvariant())];

    public LoggedReader Reader { get; } = new(data, gazetteer);

    /// <param name="where">The line of the file; empty for options.</param>
    public (LoggedStatement? Statement, SourceText? File, IReadOnlyList<Problem> Problems) Make(LoggedLine line, string where)
    {
        var problems = new List<Problem>();
        var links = line.Link;
        void Wrong(string what) => problems.Add(new Problem("CL0454", what, where));
        if (string.IsNullOrWhiteSpace(line.Source)) Wrong("--source is missing: who said it");
        if (string.IsNullOrWhiteSpace(line.Content)) Wrong("--content is missing: what was said, in English");
        if (links.Count == 0 && line.Keep is null) Wrong("--link or --keep is missing: where it was said, or a file of it");
        if (links.FirstOrDefault(l => !GivenText.IsLink(l)) is { } noLink) Wrong(GivenText.NoLink(noLink));
        var stance = Stances.ToList().IndexOf(line.Stance ?? "claim");
        if (stance < 0) Wrong($"there is no stance '{line.Stance}'; known are: {string.Join(", ", Stances)}");
        if (line.Type is not null && !KindOption.Kinds.Contains(line.Type, StringComparer.Ordinal)) Wrong(KindOption.Unknown(line.Type));
        var (said, when) = (Date(line.Said, "--said", Wrong), Date(line.When, "--when", Wrong));
        GazetteerRow? located = null;
        if (line.Place is not null)
        {
            (located, var unclear) = NamedPlace.Of(line.Place, line.PlaceId, data, gazetteer);
            if (unclear is not null) problems.Add(unclear);
        }
        var file = problems.Count == 0 && line.Keep is not null ? Open(line.Keep, problems) : null;
        return problems.Count > 0 ? (null, null, problems) : (new LoggedStatement
        {
            Source = line.Source!.Trim(), Stance = Enum.GetValues<Stance>()[stance], Content = line.Content!, Quote = line.Quote, Links = links, Said = said, Type = line.Type, Actor = line.Actor, Object = line.Object, Place = line.Place, Located = located,
            Time = when, Theatre = line.Theatre, By = by, Published = said?.Last ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Notes = file is null ? [] : [("File", $"{file.Name}, SHA-256 {file.Sha256}")],
        }, file, []);
    }

    private static PartialDate? Date(string? given, string option, Action<string> wrong)
    {
        if (given is null) return null;
        if (PartialDate.Parse(given) is { } date) return date;
        wrong($"{option}: {PartialDateOption.No(given)}");
        return null;
    }

    private static SourceText? Open(string path, List<Problem> problems)
    {
        try
        {
            return KeptFile.Open(path);
        }
        catch (LedgerException reason)
        {
            problems.Add(reason.Problem);
            return null;
        }
    }
}
