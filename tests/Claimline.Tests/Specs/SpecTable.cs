namespace Claimline.Tests.Specs;

/// <summary>The examples of a prose spec: the rows of its Markdown tables, each with the setting named last before it ("Document's date: 2025-07-01").</summary>
internal static class SpecTable
{
    public static IEnumerable<SpecRow> Read(string file)
    {
        var setting = "";
        var body = false;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)))
        {
            number++;
            if (!line.StartsWith('|'))
            {
                body = false;
                if (line.StartsWith("Document's date:", StringComparison.Ordinal)) setting = line["Document's date:".Length..].Trim().TrimEnd('.');
                continue;
            }
            if (line.StartsWith("|-", StringComparison.Ordinal)) body = true;
            else if (body) yield return new SpecRow($"{file}:{number}", setting, [.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Claimline.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Claimline.Tests", "Specs");
    }
}

internal sealed record SpecRow(string Where, string Setting, string[] Cells);
