using System.CommandLine;
using System.Globalization;
using Claimline.Intake.Boundaries;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline regions: the user's own boundaries, rivers and lakes for maps.</summary>
internal sealed class RegionsCommand
{
    private readonly Terminal terminal;

    private readonly Argument<string[]> files = new("FILE") { Description = "GeoJSON of countries, first- and second-level divisions, rivers or lakes.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> licence = new("--licence") { Description = "What is owed to whoever made these files; without it, what the files say of it.", HelpName = "TEXT" };
    private readonly Argument<string[]> source = new("SOURCE") { Description = "Sources as 'regions sources' names them.", Arity = ArgumentArity.OneOrMore };

    private RegionsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var regions = new RegionsCommand(terminal);
        var import = new Command("import", "Add boundaries, rivers and lakes, in place of earlier ones of the same file name.") { regions.files, regions.licence };
        import.SetAction(regions.Import);
        var sources = new Command("sources", "List what was imported, with its credit.");
        sources.SetAction(_ => regions.Sources());
        var remove = new Command("remove", "Take a source out.") { regions.source };
        remove.SetAction(regions.Remove);
        return new Command("regions", "Boundaries, rivers and lakes that maps are drawn over.") { import, sources, remove };
    }

    public static BoundaryStore Open(Terminal terminal) => new(Path.Combine(terminal.DataFolder, "boundaries"));

    private int Import(ParseResult parsed)
    {
        var refused = false;
        using var output = terminal.Text();
        foreach (var path in parsed.GetRequiredValue(files))
        {
            var (table, problem) = BoundaryReader.Read(path);
            if (problem is not null) CommandLineTool.Report(terminal, problem);
            refused |= table is null;
            if (table is null) continue;
            var credit = parsed.GetValue(licence) ?? table.Credit;
            try
            {
                Open(terminal).Add(table, credit);
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                CommandLineTool.Report(terminal, new Problem("CL0312", $"your boundaries cannot be written ({reason.Message}); check the folder and the disk", terminal.DataFolder));
                return CommandLineTool.Refused;
            }
            output.WriteLine(Told(table.Name, table.Boundaries.Count, credit));
        }
        return refused ? CommandLineTool.Refused : CommandLineTool.Done;
    }

    private int Sources()
    {
        using var output = terminal.Text();
        foreach (var known in Open(terminal).Sources()) output.WriteLine(Told(known.Name, known.Lines, known.Credit));
        return CommandLineTool.Done;
    }

    private static string Told(string name, int lines, string credit) => string.Create(CultureInfo.InvariantCulture, $"{name}: {lines} lines for maps ({(credit.Length == 0 ? "unknown" : credit)})");

    private int Remove(ParseResult parsed)
    {
        var missing = false;
        foreach (var gone in parsed.GetRequiredValue(source).Where(gone => !Open(terminal).Remove(gone)))
        {
            missing = true;
            CommandLineTool.Report(terminal, new Problem("CL0314", "there is no such source; 'claimline regions sources' lists them", gone));
        }
        return missing ? CommandLineTool.Refused : CommandLineTool.Done;
    }
}
