using Claimline.Intake;
using Claimline.Intake.Evidence;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>The documents that PATH arguments name: files as given, folders with all files of a kind that is read, in ordinal order.</summary>
/// <param name="Documents">Files to read, in the order of reading.</param>
/// <param name="Problems">Folders that cannot be listed or hold nothing to read.</param>
/// <param name="PassedOver">Files of folders that are of other kinds.</param>
internal sealed record DocumentPaths(IReadOnlyList<Input> Documents, IReadOnlyList<Problem> Problems, int PassedOver)
{
    public const string Description = "Documents (plain text, Markdown, HTML, PDF, DOCX, posts as JSON or CSV, ZIP of these), folders of them, addresses of such documents (https://...), or - for standard input.";

    /// <param name="columns">Under which names files of data hold posts.</param>
    /// <param name="lists">Whether lists of evidence in folders are wanted, too.</param>
    public static DocumentPaths Of(IEnumerable<string> paths, PostColumns columns, bool lists = false)
    {
        var documents = new List<string>();
        var problems = new List<Problem>();
        var passedOver = 0;
        foreach (var path in paths)
        {
            if (path != Input.StandardInput && Directory.Exists(path))
            {
                var before = documents.Count + problems.Count;
                Folder(path, entry => DocumentReader.Reads(entry, columns) || (lists && EvidenceListReader.Is(entry, columns)), documents, problems, ref passedOver);
                if (documents.Count + problems.Count == before) problems.Add(IntakeProblems.NothingInFolder(path));
            }
            else
            {
                documents.Add(path);
            }
        }
        return new DocumentPaths([.. documents.Select(Input.Of)], problems, passedOver);
    }

    /// <summary>Says on standard error how many files of folders are of no kind that is read.</summary>
    public void TellPassedOver(Terminal terminal)
    {
        if (PassedOver > 0) terminal.Error.WriteLine($"claimline: passed over {PassedOver} {(PassedOver == 1 ? "file" : "files")} of other kinds than {DocumentReader.Endings.Replace(" ", ", ", StringComparison.Ordinal)}, or without posts");
    }

    private static void Folder(string folder, Func<string, bool> wanted, List<string> documents, List<Problem> problems, ref int passedOver)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            problems.Add(IntakeProblems.Unreadable(folder, reason.Message));
            return;
        }
        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // A link to a folder may lead round in a circle; whoever means its target can name it.
            if (!Directory.Exists(entry))
            {
                if (wanted(entry)) documents.Add(entry);
                else passedOver++;
            }
            else if (!File.GetAttributes(entry).HasFlag(FileAttributes.ReparsePoint))
            {
                Folder(entry, wanted, documents, problems, ref passedOver);
            }
        }
    }
}
