using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Claimline.Language;

namespace Claimline.Tests.Architecture;

/// <summary>What the compiled Claimline.Language refers to: it touches memory alone.</summary>
public sealed class LanguageAssemblyTests
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path", "System.IO.FileSystemInfo",
        "System.Console", "System.AppContext", "System.Random", "System.Guid", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.TimeZoneInfo", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ForbiddenNamespaces = ["System.Net", "System.Threading.Tasks", "System.Threading.Channels", "System.Reflection.Emit", "Microsoft.Win32"];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture", "System.StringComparer.get_CurrentCulture",
        "System.String.ToLower", "System.String.ToUpper", "System.Char.ToLower", "System.Char.ToUpper", "System.Threading.Thread.Start", "System.Threading.Thread.Sleep",
    ];

    [Fact]
    public void It_refers_to_no_file_clock_network_randomness_or_thread()
    {
        using var file = new PEReader(File.OpenRead(typeof(Analyst).Assembly.Location));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.TypeReferences)
        {
            var type = NameOf(metadata, handle);
            Assert.DoesNotContain(type, ForbiddenTypes);
            Assert.DoesNotContain(ForbiddenNamespaces, n => type.StartsWith(n + ".", StringComparison.Ordinal));
        }
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var name = $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";
            Assert.DoesNotContain(name, ForbiddenMembers);
            // Iterators ask for the thread's number, nothing else of the environment.
            Assert.True(!name.StartsWith("System.Environment.", StringComparison.Ordinal) || name.EndsWith(".get_CurrentManagedThreadId", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void It_needs_no_library_but_the_runtime() =>
        Assert.All(typeof(Analyst).Assembly.GetReferencedAssemblies(), a => Assert.True(a.Name!.StartsWith("System.", StringComparison.Ordinal), a.Name));

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
