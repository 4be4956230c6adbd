namespace Claimline.Tests;

/// <summary>A page of tests/Claimline.Tests/Specs: prose, and under each heading fenced examples, "text" first, what is expected of it after.</summary>
internal static class SpecFile
{
    /// <summary>The examples of a page: where each stands, and its fences in order as name and content.</summary>
    public static IEnumerable<SpecExample> Read(string page)
    {
        string heading = "", under = "";
        string? name = null;
        var content = new List<string>();
        var fences = new List<(string Name, string Content)>();
        var at = 0;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Claimline.Tests", "Specs", page)))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (name is null)
                {
                    name = line[3..].Trim();
                    if (name == "text")
                    {
                        if (fences.Count > 0) yield return new SpecExample($"{page}:{at} {under}", [.. fences]);
                        fences.Clear();
                        (at, under) = (number, heading);
                    }
                }
                else
                {
                    fences.Add((name, string.Join('\n', content)));
                    name = null;
                }
                content.Clear();
            }
            else if (name is not null)
            {
                content.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
        }
        if (fences.Count > 0) yield return new SpecExample($"{page}:{at} {under}", [.. fences]);
    }
}

/// <summary>One example of a page.</summary>
internal sealed record SpecExample(string Where, (string Name, string Content)[] Fences)
{
    public string Text => Fences[0].Content;

    public string Expected => Fences[1].Content;

    public override string ToString() => Where;
}
