using System.Text;
using Claimline.Language;

namespace Claimline.Publish.Editing;

/// <summary>The editor's file of an edition: its text by hand, with what every sentence rests on. Notes, numbers and how claims stand are not in it; they are made anew.</summary>
/// <param name="Name">What messages call it.</param>
public sealed record EditedFile(string Name, string Series, DateOnly Date, int Number, IReadOnlyList<EditedPart> Parts)
{
    private const int Largest = 4 << 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The first day of publication that it takes up; null for the day alone.</summary>
    public DateOnly? Since { get; init; }

    /// <returns>Null where something is wrong with it; every problem is told.</returns>
    public static EditedFile? Read(ReadOnlySpan<byte> bytes, string name, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.Length > Largest)
        {
            problems.Add(new Problem("CL0607", $"an editor's file has at most {Largest >> 20} MB", name));
            return null;
        }
        try
        {
            return new EditedFileReader(Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'), name, problems).Read();
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem("CL0607", "the file is no UTF-8 text; save it as UTF-8", name));
            return null;
        }
    }
}
