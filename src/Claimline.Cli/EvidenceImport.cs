using System.CommandLine;
using System.Globalization;
using Claimline.Intake.Evidence;
using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Language.Places;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline evidence import FILE...: every item of lists of geolocated evidence becomes a piece of evidence.</summary>
internal sealed class EvidenceImport(Terminal terminal, ClaimLedger ledger, LanguageData data, Gazetteer? gazetteer, string by)
{
    // A town's name and a point outside it are of one place up to so far.
    private const double NearKm = 30;

    private readonly LoggedReader reader = new(data, gazetteer);
    private readonly AddingTally tally = new(terminal);

    public int Added { get; private set; }

    public int Known { get; private set; }

    public int Refused => tally.Refused;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "GeoJSON whose features are points, or a table with columns for coordinates, date and link.", Arity = ArgumentArity.OneOrMore };
        var (who, at, from) = (ByOption.Create("adds them"), LedgerOption.Create(), DataOption.Create());
        var command = new Command("import", "Add every item of lists of geolocated evidence.") { files, who, at, from };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            await using var kept = await ClaimLedger.OpenAsync(LedgerOption.Path(parsed.GetValue(at)), TimeProvider.System, cancellation);
            var import = new EvidenceImport(terminal, kept, DataOption.Load(parsed.GetValue(from), terminal), PlacesCommand.Open(terminal), parsed.GetRequiredValue(who));
            foreach (var file in parsed.GetRequiredValue(files)) await import.RunAsync(file, cancellation);
            import.Tell();
            return import.Refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
        }));
        return command;
    }

    /// <summary>Adds the items of one list; those that lack something are named, and kept to be read again.</summary>
    public async Task RunAsync(string path, CancellationToken cancellation)
    {
        var refused = new List<Problem>();
        foreach (var (where, item, problem) in EvidenceListReader.Read(path))
        {
            if (problem is not null)
            {
                refused.Add(problem);
                continue;
            }
            try
            {
                var (page, reading) = reader.Read(Statement(item!));
                page = page with { Collected = Collected(path, where) };
                var before = ledger.Checkpoint().Size;
                await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Details = DetailsOf(item!), Captured = item!.Date }, cancellation);
                if (ledger.Checkpoint().Size > before) Added++;
                else Known++;
            }
            catch (LedgerException reason) when (reason.Problem.Code is "CL0451" or "CL0452" or "CL0453")
            {
                refused.Add(reason.Problem with { Where = where });
            }
            catch (LedgerException reason) when (reason.Problem.Code is "CL0411")
            {
                // What a decision took out is nothing to come back to.
                tally.Refuse(reason.Problem with { Where = where });
            }
        }
        if (refused is [{ Code: "CL0101" or "CL0138" } mistaken]) tally.Refuse(mistaken);
        else await foreach (var receipt in ledger.RecordAsync(Kept(path, refused).ToAsyncEnumerable(), cancellation)) tally.Count(receipt);
    }

    public void Tell()
    {
        tally.TellReasons();
        using var output = terminal.Text();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Added} {(Added == 1 ? "piece" : "pieces")} of evidence added, {Known} already there, {Refused} refused"));
    }

    private IEnumerable<Recordable> Kept(string path, List<Problem> refused) =>
    [
        .. refused.Select(problem => new RefusedDocument { Problem = problem, Path = Path.GetFullPath(path), Part = problem.Where[path.Length..], Name = Path.GetFileName(path), Collected = Collected(path, problem.Where) }),
        new FileRead { Path = Path.GetFullPath(path) },
    ];

    private Collection Collected(string path, string where) => new() { By = by, How = "by hand", From = $"{Path.GetFullPath(path)}{where[path.Length..]}" };

    private LoggedStatement Statement(ListedEvidence item)
    {
        var details = DetailsOf(item);
        return new LoggedStatement
        {
            Source = EvidencePage.SourceOf("footage", details),
            Stance = Stance.Show,
            Content = item.Shows ?? string.Create(CultureInfo.InvariantCulture, $"an event at {item.At.Latitude}, {item.At.Longitude}"),
            Links = item.Links,
            Said = item.Date,
            Time = item.Date,
            Place = item.Place,
            Located = item.Place is null ? null : data.FindPlaces(item.Place, gazetteer).Select(p => (Place: p, Km: Distance.Km(item.At.Latitude, item.At.Longitude, p.Latitude, p.Longitude))).Where(static p => p.Km <= NearKm).OrderBy(static p => p.Km).ThenBy(static p => p.Place.Id, StringComparer.Ordinal).FirstOrDefault().Place,
            Notes = [.. EvidencePage.Notes(details)],
            Published = item.Date.Last,
            By = by,
        };
    }

    private static EvidenceDetails DetailsOf(ListedEvidence item) => new() { At = item.At, Captured = item.Date.Edtf, LocatedBy = item.LocatedBy };
}
