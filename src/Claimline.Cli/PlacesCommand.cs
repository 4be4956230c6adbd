using System.CommandLine;
using System.Globalization;
using Claimline.Intake.Boundaries;
using Claimline.Intake.Gazetteers;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Cli;

/// <summary>claimline places: the places of the ledger; its subcommands, the user's own gazetteers beside the starter that ships.</summary>
internal sealed class PlacesCommand
{
    private readonly Terminal terminal;

    private readonly Argument<string[]> files = new("FILE") { Description = "GeoNames dumps (.txt, .zip), alternate names, or tables with the columns name, lat and lon.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> licence = new("--licence") { Description = "Licence of these files; without it, the ids of the rows tell.", HelpName = "TEXT" };
    private readonly Argument<string[]> name = new("NAME") { Description = "A place's name, in any of its spellings.", Arity = ArgumentArity.OneOrMore };
    private readonly Argument<string[]> source = new("SOURCE") { Description = "Sources as 'places sources' names them.", Arity = ArgumentArity.OneOrMore };

    private PlacesCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var places = new PlacesCommand(terminal);
        var import = new Command("import", "Add tables of places to your own gazetteer.") { places.files, places.licence };
        import.SetAction(places.Import);
        var find = new Command("find", "Show every known place of a name.") { places.name };
        find.SetAction(places.Find);
        var sources = new Command("sources", "List what was imported, with its licence.");
        sources.SetAction(_ => places.Sources());
        var remove = new Command("remove", "Take a source out of your gazetteer.") { places.source };
        remove.SetAction(places.Remove);
        var command = new Command("places", "List the places of which claims tell, those with most claims first; or import gazetteers and look names up.") { import, find, sources, remove };
        PlacesListing.AddTo(command, terminal);
        return command;
    }

    /// <summary>The user's gazetteer; null where there is none, or where it cannot be read, which is reported.</summary>
    public static Gazetteer? Open(Terminal terminal)
    {
        var gazetteer = Store(terminal).Open(out var problem);
        if (problem is not null) CommandLineTool.Report(terminal, problem);
        return gazetteer;
    }

    private static GazetteerStore Store(Terminal terminal) => new(Path.Combine(terminal.DataFolder, "places"));

    private int Import(ParseResult parsed)
    {
        var refused = false;
        var tables = new List<(GazetteerTable, string)>();
        foreach (var path in parsed.GetRequiredValue(files))
        {
            if (BoundaryReader.Reads(path))
            {
                CommandLineTool.Report(terminal, new Problem("CL0316", "this holds boundaries and no places; 'claimline regions import' adds it for maps", path));
                refused = true;
                continue;
            }
            var (table, problem) = GazetteerReader.Read(path);
            if (problem is not null) CommandLineTool.Report(terminal, problem);
            refused |= table is null;
            if (table is null) continue;
            tables.Add((table, parsed.GetValue(licence) ?? Licences.Of(table)));
            if (table.Refused > 0) CommandLineTool.Report(terminal, new Problem("CL0311", $"{table.Refused} lines were left out; the first: {table.BadLines[0]}", path));
        }
        if (tables.Count == 0) return CommandLineTool.Refused;
        try
        {
            using var output = terminal.Text();
            var count = Store(terminal).Add(tables);
            foreach (var (table, licence) in tables) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows.Count + table.Names.Count} rows ({licence})"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} places in your gazetteer"));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            CommandLineTool.Report(terminal, new Problem("CL0312", $"your gazetteer cannot be written ({reason.Message}); check the folder and the disk", terminal.DataFolder));
            return CommandLineTool.Refused;
        }
        return refused ? CommandLineTool.Refused : CommandLineTool.Done;
    }

    private int Find(ParseResult parsed)
    {
        var wanted = string.Join(' ', parsed.GetRequiredValue(name));
        var found = LanguageData.Load(DataFiles.Embedded()).FindPlaces(wanted, Open(terminal));
        using var output = terminal.Text();
        foreach (var place in found)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{place.Name}  {place.Latitude:0.00000} {place.Longitude:0.00000}  {place.FeatureCode}  {string.Join(", ", new[] { place.Admin2, place.Admin1, place.Country }.Where(p => !string.IsNullOrEmpty(p)))}{(place.Population > 0 ? $"  population {place.Population}" : "")}  {place.Id}  {place.Source}"));
        }
        if (found.Count > 0) return CommandLineTool.Done;
        CommandLineTool.Report(terminal, new Problem("CL0313", "no place of this name is known; import a gazetteer that has it", wanted));
        return CommandLineTool.Refused;
    }

    private int Sources()
    {
        using var output = terminal.Text();
        foreach (var known in Store(terminal).Sources()) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{known.Name}: {known.Places} rows ({known.Licence})"));
        output.WriteLine("starter: ships with the program (GeoNames, CC BY 4.0; centre points: Natural Earth, public domain)");
        return CommandLineTool.Done;
    }

    private int Remove(ParseResult parsed)
    {
        var missing = false;
        foreach (var gone in parsed.GetRequiredValue(source))
        {
            if (Store(terminal).Remove(gone)) continue;
            missing = true;
            CommandLineTool.Report(terminal, new Problem("CL0314", "there is no such source; 'claimline places sources' lists them", gone));
        }
        return missing ? CommandLineTool.Refused : CommandLineTool.Done;
    }
}
