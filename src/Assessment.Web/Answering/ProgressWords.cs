using Assessment.Domain.Answering;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>Progress in words. A question that does not apply, or that nobody knows the answer to, is dealt with.</summary>
public static class ProgressWords
{
    public static string Of(SectionProgress progress, IStringLocalizer texts) => texts["Fill.Progress", progress.Done, progress.Total];

    public static string Brief(SectionProgress progress, IStringLocalizer texts) => texts["Fill.Progress.Brief", progress.Done, progress.Total];
}
