package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The parts of a Word file by their relationship to its text; what lies outside the file is never opened. */
final class DocxParts {

    /** One part of the file. */
    interface Part {
        InputStream open() throws IOException;
    }

    private final OPCPackage file;
    private final PackagePart main;

    DocxParts(OPCPackage file) throws InvalidFormatException, Unextractable {
        this.file = file;
        this.main = mainOf(file);
    }

    private static PackagePart mainOf(OPCPackage file) throws Unextractable {
        for (PackageRelationship relationship : file.getRelationships()) {
            PackagePart part = isOfType(relationship, "officeDocument") ? file.getPart(relationship) : null;
            if (part != null) {
                return part;
            }
        }
        throw new Unextractable("", "A Word document has a main part, and this one has none", "Save it again as .docx");
    }

    Part main() {
        return main::getInputStream;
    }

    /** The first part of a type such as {@code styles}. */
    Optional<Part> first(String type) throws InvalidFormatException {
        return all(type).stream().findFirst();
    }

    List<Part> all(String... types) throws InvalidFormatException {
        List<Part> parts = new ArrayList<>();
        for (PackageRelationship relationship : main.getRelationships()) {
            for (String type : types) {
                PackagePart part = isOfType(relationship, type) ? main.getRelatedPart(relationship) : null;
                if (part != null) {
                    parts.add(part::getInputStream);
                }
            }
        }
        return parts;
    }

    /** The transitional and the strict form of the format name their types under different addresses. */
    private static boolean isOfType(PackageRelationship relationship, String type) {
        return relationship.getTargetMode() == TargetMode.INTERNAL
                && relationship.getRelationshipType().endsWith("/relationships/" + type);
    }
}
