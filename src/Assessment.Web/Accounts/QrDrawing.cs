using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Assessment.Web.Accounts;

/// <summary>A QR code as one path of an SVG: no script, no style, no picture from elsewhere, so the content security policy holds.</summary>
public static class QrDrawing
{
    /// <summary>The drawing, with a quiet border of four modules, as the standard asks.</summary>
    public static IHtmlContent Of(string text, string title)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
            for (var column = 0; column < modules.Count; column++)
                if (modules[row][column])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        var html = new HtmlContentBuilder();
        html.AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {modules.Count} {modules.Count}\" role=\"img\" shape-rendering=\"crispEdges\"><title>").Append(title)
            .AppendHtml("</title><path fill=\"#fff\" d=\"M0 0h").AppendHtml($"{modules.Count}v{modules.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
        return html;
    }
}
