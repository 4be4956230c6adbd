using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Claimline.Language.Data;

/// <summary>The data files by relative path ("language/en/months.tsv"), in memory. What ships is embedded in this assembly; a host may lay its own over it.</summary>
public sealed class DataFiles
{
    private readonly FrozenDictionary<string, string> files;

    private DataFiles(IEnumerable<KeyValuePair<string, string>> files)
    {
        this.files = files.ToFrozenDictionary(StringComparer.Ordinal);
        Paths = [.. this.files.Keys.Order(StringComparer.Ordinal)];
        Hash = HashOf(Paths, this.files);
    }

    /// <summary>Sorted ordinally.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>SHA-256 over all paths and contents, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The files that readings depend on.</summary>
    public static DataFiles Embedded() => EmbeddedIn(typeof(DataFiles).Assembly);

    /// <summary>The data files that another stage brings along: a change of them makes no reading anew.</summary>
    public static DataFiles EmbeddedIn(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(assembly.GetManifestResourceNames().Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return KeyValuePair.Create(name, reader.ReadToEnd());
        }));
    }

    /// <summary>These files with <paramref name="overrides"/> in place of those of the same path, and added where there is none.</summary>
    public DataFiles With(IReadOnlyDictionary<string, string> overrides) =>
        new(files.Where(f => !overrides.ContainsKey(f.Key)).Concat(overrides));

    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>The content of a file; empty and a problem where there is none.</summary>
    public string Read(string path, ICollection<Problem> problems)
    {
        if (files.TryGetValue(path, out var content)) return content;
        problems.Add(new("CL0201", "this data file is missing; restore it, or leave out --data", path));
        return "";
    }

    private static string HashOf(IReadOnlyList<string> paths, FrozenDictionary<string, string> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            sha.AppendData(Encoding.UTF8.GetBytes(files[path] + "\0"));
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
